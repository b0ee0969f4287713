import { ForbiddenNotice } from "#components/shell/forbidden-notice.tsx";

export default function Forbidden() {
  return (
    <main className="flex min-h-dvh flex-col">
      <ForbiddenNotice />
    </main>
  );
}
