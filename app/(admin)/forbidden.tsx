import { ForbiddenNotice } from "#components/shell/forbidden-notice.tsx";

export default function Forbidden() {
  return <ForbiddenNotice />;
}
