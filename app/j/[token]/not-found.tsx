import { GoneNotice } from "./gone-notice.tsx";
import { JoinFrame } from "./join-frame.tsx";

/** Page of a link that leads nowhere. Whose it was is not said. */
export default function JoinNotFound() {
  return (
    <JoinFrame>
      <GoneNotice />
    </JoinFrame>
  );
}
