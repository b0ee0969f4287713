import type { Conference } from "../../model/conference.ts";
import type { Values } from "../../values.ts";
import type { World } from "../../world.ts";
import { refusals } from "./refusals.ts";
import { minute } from "./time.ts";

/** Chosen: neither the number of failures that lock nor the time is documented. */
const failuresThatLock = 5;
const lockMs = 5 * minute;

export interface Passwords {
  readonly chair: string;
  /** Empty when guests need none. */
  readonly guest: string;
}

/** With a fixed ID the passwords are the room's own. */
export function passwordsOf(world: World, conference: Conference): Passwords {
  if (!conference.room?.fixedId) return { chair: conference.chairPassword, guest: conference.guestPassword };
  const room = world.rooms.need(conference.room.id);
  return { chair: room.chairPwd, guest: room.gustPwd };
}

/** The role that a password opens, or null. Where guests need none, any password is a guest's. */
export function roleOf(passwords: Passwords, given: string): "chair" | "general" | null {
  if (given === passwords.chair) return "chair";
  return passwords.guest === "" || given === passwords.guest ? "general" : null;
}

/** The guest password of a booking: none, the wanted one or a fresh one. */
export function guestPassword(
  world: World,
  config: Values,
  conferenceID: string,
  chairPassword: string,
): string {
  if (config.flag("isGuestFreePwd", false)) return "";
  const wanted = config.text("guestPwd", null);
  if (wanted === null) return freshPassword(world, chairPassword);
  if (wanted === conferenceID) throw refusals.guestPasswordIsId();
  if (wanted === chairPassword) throw refusals.guestPasswordIsChairs();
  return wanted;
}

export function freshPassword(world: World, other: string): string {
  const password = world.random.digits(6);
  return password === other ? freshPassword(world, other) : password;
}

/** Whether the address has to wait after too many wrong passwords for that conference ID. */
export function isLocked(world: World, conferenceID: string, ip: string): boolean {
  const failures = world.wrongPasswords.get(`${conferenceID} ${ip}`);
  return failures !== undefined && failures.lockedUntil > world.clock.now();
}

/** Unknown IDs count too: otherwise a lock would tell that a conference exists. */
export function countWrongPassword(world: World, conferenceID: string, ip: string): void {
  const key = `${conferenceID} ${ip}`;
  const failures =
    world.wrongPasswords.get(key) ?? world.wrongPasswords.add({ key, count: 0, lockedUntil: 0 });
  const count = failures.count + 1;
  const locks = count >= failuresThatLock;
  world.wrongPasswords.update(failures, {
    count: locks ? 0 : count,
    lockedUntil: locks ? world.clock.now() + lockMs : 0,
  });
}

export function forgetWrongPasswords(world: World, conferenceID: string, ip: string): void {
  const failures = world.wrongPasswords.get(`${conferenceID} ${ip}`);
  if (failures) world.wrongPasswords.remove(failures);
}
