import { UpstreamError } from "../errors.ts";
import { addMember } from "../members.ts";
import type { Enterprise } from "../model/enterprise.ts";
import type { User } from "../model/user.ts";
import { freshToken } from "../random.ts";
import { type World, within } from "../world.ts";

/** What a log-in tells about its user for the directory; an empty text tells nothing. */
export interface Profile {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly deptCode: string;
}

/**
 * Allocates an account for an unknown third-party user and binds it to that id (meeting_20_0003).
 * Throws 403 where the enterprise does not allow it, 400 where it has no account left or the profile clashes.
 */
export function allocate(world: World, enterprise: Enterprise, thirdAccount: string, profile: Profile): User {
  const { corpId } = enterprise;
  if (!enterprise.autoUserCreate) {
    throw new UpstreamError(403, "USG.206010030", "Automatic account creation is not allowed.");
  }
  if (world.usersByCorp.get(corpId).size >= enterprise.resources.soft) {
    throw new UpstreamError(400, "USG.206010070", "The number of users has reached its limit.");
  }
  const deptCode = profile.deptCode || "1";
  // Chosen: an unknown department fails the creation instead of being replaced by the root.
  if (!world.departments.get(within(corpId, deptCode))) {
    throw new UpstreamError(400, "USG.206010031", `There is no department ${deptCode}.`);
  }
  refuseClash(world, profile, null);
  const userId = world.random.hex(32);
  return addMember(world, {
    userId,
    corpId,
    account: `Auto-${userId}`,
    password: freshToken(16),
    thirdAccount,
    name: profile.name || thirdAccount,
    email: profile.email,
    phone: profile.phone,
    deptCode,
  });
}

/** Chosen: a later log-in writes what it carries over what the directory has; an unknown department is ignored. */
export function refreshProfile(world: World, user: User, profile: Profile): void {
  refuseClash(world, profile, user);
  const knownDepartment = world.departments.get(within(user.corpId, profile.deptCode)) !== undefined;
  const changes: Partial<User> = {
    name: profile.name || user.name,
    email: profile.email || user.email,
    phone: profile.phone || user.phone,
    deptCode: knownDepartment ? profile.deptCode : user.deptCode,
  };
  const same = (Object.keys(changes) as (keyof User)[]).every((name) => changes[name] === user[name]);
  if (!same) world.users.update(user, { ...changes, updateTime: world.clock.now() });
}

function refuseClash(world: World, profile: Profile, self: User | null): void {
  const byPhone = world.usersByPhone.get(profile.phone);
  if (byPhone && byPhone !== self) {
    throw new UpstreamError(400, "USG.206010065", "The phone number belongs to another account.");
  }
  const byEmail = world.usersByEmail.get(profile.email);
  if (byEmail && byEmail !== self) {
    throw new UpstreamError(400, "USG.206010066", "The e-mail address belongs to another account.");
  }
}
