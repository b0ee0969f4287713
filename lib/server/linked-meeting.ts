import "server-only";
import { setTimeout as after } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import type { MeetingWire } from "#lib/contract/meeting-wire.ts";
import { meetings } from "#lib/contract/meetings.ts";
import { AppError } from "#lib/errors.ts";
import type { Context, GuestLink } from "./context.ts";
import { log } from "./log.ts";
import { once } from "./once.ts";
import { perform } from "./perform.ts";

/** How old a meeting may be that guests are shown. A revoked link is refused at once all the same. */
const freshMs = 5_000;

/** A guest waits no longer for the upstream; who comes later is not tied to a reading that hangs. */
const patienceMs = 4_500;

/**
 * The meeting behind a join link, read as the link's enterprise: the row, not the visitor, says which meeting that is.
 * Everybody who comes within seconds shares one reading; without that a hundred invited people would use up the
 * enterprise's quota of a minute.
 *
 * Throws `not_found` when it has ended or was cancelled, `upstream_timeout` after seconds, and the errors of `perform`.
 */
export async function linkedMeeting(link: GuestLink, context: Context): Promise<MeetingWire> {
  const key = `${link.enterprise.id} ${link.meetingId}`;
  const wire = await readings().fetch(key, { context: () => read(link.meetingId, context) });
  if (!wire) throw new AppError("not_found");
  return wire;
}

type Read = () => Promise<MeetingWire>;

function readings(): LRUCache<string, MeetingWire, Read> {
  return once("linked-meetings", () => {
    return new LRUCache<string, MeetingWire, Read>({
      max: 1_000,
      ttl: freshMs,
      fetchMethod: (_key, _stale, { context: readMeeting }) => readMeeting(),
    });
  });
}

async function read(id: string, context: Context): Promise<MeetingWire> {
  const reading = perform(meetings.readWire, { id, attendeesFrom: 0, attendeesLimit: 1 }, context);
  const answer = await Promise.race([reading, after(patienceMs, null, { ref: false })]);
  if (answer) return answer.conferenceData;
  const { requestId } = context;
  // Nobody waits for it any more; without this its late failure would be an unhandled rejection.
  reading.catch((err: unknown) => log().warn({ requestId, err }, "late answer to a guest"));
  throw new AppError("upstream_timeout", "no answer in time for a guest");
}
