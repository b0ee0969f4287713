import type { Attendee } from "../../model/conference.ts";
import type { User } from "../../model/user.ts";
import type { Values } from "../../values.ts";
import { type World, within } from "../../world.ts";
import { refusals } from "./refusals.ts";

/**
 * Reads `attendees[]`, filling in what the directory knows. The scheduler comes first, as host, listed or not:
 * published samples show it so, hence `size` counts the scheduler.
 */
export function readAttendees(world: World, scheduler: User, given: readonly Values[]): Attendee[] {
  const attendees = given.map((it) => readAttendee(world, scheduler.corpId, it));
  const others = attendees.filter((it) => it.userUUID !== scheduler.userId);
  return [userAttendee(world, scheduler, 1), ...others];
}

/** A user of the enterprise as an attendee. */
export function userAttendee(world: World, user: User, role: 0 | 1 = 0): Attendee {
  return {
    userUUID: user.userId,
    accountId: user.account,
    appId: "",
    name: user.name,
    role,
    phone: user.sipNum,
    phone2: "",
    phone3: "",
    email: user.email,
    sms: user.phone,
    isMute: 0,
    isAutoInvite: 0,
    type: "normal",
    deptName: world.departments.get(within(user.corpId, user.deptCode))?.deptName ?? "",
  };
}

function readAttendee(world: World, corpId: string, given: Values): Attendee {
  const user = findUser(world, corpId, given);
  const known = user && userAttendee(world, user);
  const attendee: Attendee = {
    userUUID: known?.userUUID ?? "",
    accountId: given.text("accountId", known?.accountId ?? ""),
    appId: given.text("appId", ""),
    name: given.text("name", "") || (known?.name ?? ""),
    // Chosen: role 2, which the field's range allows and no page explains, counts as 0.
    role: given.int("role", 0) === 1 ? 1 : 0,
    phone: given.text("phone", "") || (known?.phone ?? ""),
    phone2: given.text("phone2", ""),
    phone3: given.text("phone3", ""),
    email: given.text("email", "") || (known?.email ?? ""),
    sms: given.text("sms", "") || (known?.sms ?? ""),
    isMute: given.int("isMute", 0),
    isAutoInvite: given.int("isAutoInvite", 0),
    type: given.text("type", "normal"),
    deptName: given.text("deptName", "") || (known?.deptName ?? ""),
  };
  const thirdParty = attendee.appId !== "" && attendee.accountId !== "";
  if (!thirdParty && !attendee.phone && !attendee.email && !attendee.sms) throw refusals.unreachable();
  return attendee;
}

/** With an appId, accountId is a third-party user id: of the enterprise's own application, or of the SP's. */
function findUser(world: World, corpId: string, given: Values): User | undefined {
  const accountId = given.text("accountId", "");
  const appId = given.text("appId", "");
  if (appId) {
    const owner = world.apps.get(appId)?.corpId;
    if (owner !== corpId && owner !== "") return undefined;
    return world.usersByThirdAccount.get(within(corpId, accountId));
  }
  const user = world.users.get(given.text("userUUID", "")) ?? world.usersByAccount.get(accountId);
  return user?.corpId === corpId ? user : undefined;
}
