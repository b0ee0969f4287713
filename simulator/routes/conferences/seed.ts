import type { Conference } from "../../model/conference.ts";
import type { User } from "../../model/user.ts";
import { Values } from "../../values.ts";
import { type World, within } from "../../world.ts";
import { readBooking } from "./booking.ts";
import { addConference } from "./create.ts";
import { addPerson, startRun } from "./life.ts";
import { plan } from "./seed-plan.ts";
import { day, minute } from "./time.ts";

const quarter = 15 * minute;

/** Books the demonstration meetings, relative to the world's present time and on quarter hours. */
export function seedConferences(world: World): void {
  const now = world.clock.now();
  const today = Math.floor(now / day) * day;
  const meridian = "651543334";
  for (const it of plan) {
    const startsAt = today + it.day * day + it.hour * 60 * minute;
    book(world, meridian, it.by, it.with, { subject: it.subject, startsAt, minutes: it.minutes });
  }
  const quarterHour = Math.floor(now / quarter) * quarter;
  hold(
    world,
    book(world, meridian, "lin.yue", ["mei.chen", "sato.aiko"], {
      subject: "Line 3 incident bridge",
      startsAt: quarterHour - quarter,
      minutes: 90,
    }),
  );
  hold(
    world,
    book(world, meridian, "mei.chen", ["marta.kowalska"], {
      subject: "可用性研究访谈",
      startsAt: quarterHour - 2 * quarter,
      minutes: 120,
    }),
  );
  for (const [corpId, subject] of [
    ["734518826", "Harbour schedule"],
    ["820117450", "课程研讨会"],
  ] as const) {
    const { ownerId } = world.enterprises.need(corpId);
    for (const ahead of [1, 4, 11]) {
      const startsAt = today + ahead * day + 7 * 60 * minute;
      bookFor(world, world.users.need(ownerId), [], { subject, startsAt, minutes: 60 });
    }
  }
}

interface Slot {
  readonly subject: string;
  readonly startsAt: number;
  readonly minutes: number;
}

function book(world: World, corpId: string, by: string, others: readonly string[], slot: Slot): Conference {
  const person = (thirdAccount: string) => world.usersByThirdAccount.need(within(corpId, thirdAccount));
  return bookFor(world, person(by), others.map(person), slot);
}

function bookFor(world: World, scheduler: User, others: readonly User[], slot: Slot): Conference {
  const body = new Values({
    subject: slot.subject,
    length: slot.minutes,
    mediaTypes: "HDVideo",
    language: /^[ -~]*$/.test(slot.subject) ? "en-US" : "zh-CN",
    attendees: others.map(({ userId }) => ({ userUUID: userId })),
  });
  // Not as the body's startTime, since some of them have begun.
  const booking = { ...readBooking(world, scheduler, body), startsAt: slot.startsAt };
  return addConference(world, scheduler, { immediate: false, room: null, booking });
}

/** Lets everybody who was invited come in. */
function hold(world: World, conference: Conference): void {
  const run = startRun(world, conference, conference.booking.startsAt);
  for (const { name, phone, role } of conference.booking.attendees)
    addPerson(world, run, { name, number: phone, role });
}
