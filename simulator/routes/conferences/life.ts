import type { Conference, Person, Run } from "../../model/conference.ts";
import type { World } from "../../world.ts";
import { minute } from "./time.ts";

/** Chosen: how long a conference is seen as `Creating` before it is `Created`. */
const creatingMs = 1000;

export function scheduledEnd({ booking }: Conference): number {
  return booking.startsAt + booking.minutes * minute;
}

/**
 * Brings a conference up to the world's time: auto-invited people start it, a run ends or is prolonged, and what
 * is past its scheduled end leaves the world. Answers whether it is still there.
 * Nothing in the simulator ticks, so whoever looks at a conference calls this first.
 */
export function settle(world: World, conference: Conference): boolean {
  const now = world.clock.now();
  const { booking } = conference;
  if (
    !conference.hasRun &&
    now >= booking.startsAt &&
    booking.attendees.some((it) => it.isAutoInvite === 1)
  ) {
    startRun(world, conference, booking.startsAt);
  }
  while (conference.run && now >= conference.run.endsAt) {
    if (booking.settings.prolongLength === 0 || conference.run.people.length === 0) {
      endRun(world, conference, conference.run.endsAt);
    } else {
      conference.run.endsAt += booking.settings.prolongLength * minute;
    }
  }
  if (conference.run || now < scheduledEnd(conference)) return true;
  world.conferences.remove(conference);
  return false;
}

/** Starts the conference unless it is running. One that starts early ends after its booked length. */
export function startRun(world: World, conference: Conference, at = world.clock.now()): Run {
  if (conference.run) return conference.run;
  const run: Run = {
    confUUID: world.random.hex(32),
    startedAt: at,
    endsAt: Math.min(at + conference.booking.minutes * minute, scheduledEnd(conference)),
    people: [],
  };
  world.conferences.update(conference, { run, hasRun: true });
  return run;
}

/** Ends the run, if there is one, and keeps what the history needs. The booking stays until its scheduled end. */
export function endRun(world: World, conference: Conference, at = world.clock.now()): void {
  const { run, conferenceID, corpId, schedulerId, booking } = conference;
  if (!run) return;
  const { confUUID, startedAt } = run;
  world.pastRuns.add({ confUUID, conferenceID, corpId, schedulerId, booking, startedAt, endedAt: at });
  world.conferences.update(conference, { run: null });
}

/** Lets somebody into a run. */
export function addPerson(world: World, run: Run, who: Pick<Person, "name" | "number" | "role">): void {
  const participantID = world.random.hex(16);
  const joinedAt = world.clock.now();
  run.people.push({ ...who, participantID, joinedAt, speaking: false, handRaised: false, badNetwork: false });
}

/** `conferenceState` of a settled conference; a destroyed one is not there to ask. */
export function stateOf(conference: Conference, now: number): "Schedule" | "Creating" | "Created" {
  if (!conference.run) return "Schedule";
  return now - conference.run.startedAt < creatingMs ? "Creating" : "Created";
}
