import { UpstreamError } from "./errors.ts";
import type { Room } from "./model/room.ts";
import type { User } from "./model/user.ts";
import { stableHex } from "./random.ts";
import { type World, within } from "./world.ts";

type Details = Partial<User> & Pick<User, "corpId" | "account" | "name">;

/** Adds a user with a SIP number and, in an enterprise, a personal meeting ID. What is not given gets upstream's defaults. */
export function addMember(world: World, details: Details): User {
  const secret = stableHex(`user ${details.account}`);
  const now = world.clock.now();
  const user = world.users.add({
    userId: secret.slice(0, 32),
    password: `Pw#${secret.slice(32, 44)}`,
    oldPasswords: [],
    passwordChosenAt: 0,
    thirdAccount: null,
    englishName: "",
    phone: "",
    country: "chinaPR",
    email: "",
    sipNum: world.newSipNumber(),
    deptCode: "1",
    userType: 2,
    adminType: 2,
    signature: "",
    title: "",
    desc: "",
    status: 0,
    sortLevel: 10_000,
    hidePhone: false,
    picture: null,
    firstLogin: false,
    activeTime: now,
    updateTime: now,
    failedLogIns: 0,
    lockedUntil: 0,
    ...details,
  });
  if (user.corpId !== "") addPersonalRoom(world, user);
  return user;
}

function addPersonalRoom(world: World, user: User): void {
  const secret = stableHex(`room ${user.userId}`);
  world.rooms.add({
    id: secret.slice(0, 32),
    vmrId: world.newRoomNumber(),
    corpId: user.corpId,
    vmrName: user.name,
    vmrMode: 0,
    package: null,
    holderId: user.userId,
    disabled: false,
    gustPwd: "",
    chairPwd: decimal(secret.slice(32, 44)),
    allowGustFirst: true,
    gustFirstNotice: false,
    expireDate: null,
  });
}

/** Six digits out of hex digits: a room's password that stays the same in every run. */
export function decimal(hex: string): string {
  return String(Number.parseInt(hex, 16) % 1_000_000).padStart(6, "0");
}

/**
 * The user of an enterprise whom a call names by account (type 0) or by third-party id (type 1).
 * Throws 400 USG.201040000 when there is none.
 */
export function findMember(world: World, corpId: string, account: string, accountType: number): User {
  const user =
    accountType === 1
      ? world.usersByThirdAccount.get(within(corpId, account))
      : world.usersByAccount.get(account);
  if (!user || user.corpId !== corpId) {
    throw new UpstreamError(400, "USG.201040000", "The user does not exist.");
  }
  return user;
}

/** Whoever has this account, e-mail address or phone number, in whatever enterprise. */
export function findPerson(world: World, name: string): User | undefined {
  return world.usersByAccount.get(name) ?? world.usersByEmail.get(name) ?? world.usersByPhone.get(name);
}

/** Every enterprise user's own meeting ID. */
export function personalRoom(world: World, user: User): Room | undefined {
  return world.roomsByHolder
    .get(user.userId)
    .values()
    .find((room) => room.vmrMode === 0);
}
