import { UpstreamError } from "../errors.ts";
import type { User } from "../model/user.ts";
import type { Call } from "../route.ts";
import { type World, within } from "../world.ts";

/** Throws 400 USG.201040001: accounts are unique in the whole system, third-party ids in their enterprise. */
export function refuseAccount(
  world: World,
  corpId: string,
  account: string,
  thirdAccount: string | null,
): void {
  if (world.usersByAccount.get(account)) {
    throw new UpstreamError(400, "USG.201040001", "The account already exists.");
  }
  if (thirdAccount !== null && world.usersByThirdAccount.get(within(corpId, thirdAccount))) {
    throw new UpstreamError(400, "USG.201040001", "The third-party account already exists.");
  }
}

/**
 * Throws 400 where a person could not be reached: neither phone nor e-mail, or no e-mail while the enterprise sends no
 * SMS. Chosen: both are unique in the whole system, since people sign in with them.
 */
export function refuseContacts(world: World, corpId: string, user: Partial<User>, self: User | null): void {
  const { phone = "", email = "" } = user;
  if (phone === "" && email === "") throw refused("Phone or e-mail is needed.");
  if (email === "" && !world.enterprises.need(corpId).enableSMS) {
    throw refused("The enterprise sends no SMS, so that an e-mail address is needed.");
  }
  const holders = [world.usersByPhone.get(phone), world.usersByEmail.get(email)];
  if (holders.some((holder) => holder !== undefined && holder !== self)) {
    throw new UpstreamError(400, "USG.201040020", "The email address or mobile number is used already.");
  }
}

export function refuseDepartment(world: World, corpId: string, deptCode: string): void {
  if (!world.departments.get(within(corpId, deptCode))) throw refused(`There is no department ${deptCode}.`);
}

/** The default administrator stays, and stays enabled. */
export function refuseOwner({ world, caller }: Call, users: readonly User[], what: string): void {
  const { ownerId } = world.enterprises.need(caller.corpId);
  if (users.some(({ userId }) => userId === ownerId)) {
    throw refused(`The default administrator cannot be ${what}.`);
  }
}

function refused(message: string): UpstreamError {
  return new UpstreamError(400, "USG.000000003", message);
}
