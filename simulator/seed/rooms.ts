import { decimal } from "../members.ts";
import type { RoomPackage } from "../model/room.ts";
import { stableHex } from "../random.ts";
import { type World, within } from "../world.ts";
import { resourceEnd } from "./instant.ts";

/** Package ids are the public ones. */
const packages = {
  "VMR 10": { id: "ff808081699b56d40169c410d5080179", name: "VMR 10", parties: 10, audience: null },
  "VMR 50": { id: "ff808081699b56cb0169c411a0980152", name: "VMR 50", parties: 50, audience: null },
  "VMR 100": { id: "ff808081699b56cb0169c41167850151", name: "VMR 100", parties: 100, audience: null },
  "VMR 200": { id: "ff808081699b56d40169c410913d0178", name: "VMR 200", parties: 200, audience: null },
  "Webinar 500": { id: "ff8080817c0a56d40169c41091300500", name: "Webinar 500", parties: 100, audience: 500 },
} satisfies Record<string, RoomPackage>;

export interface SeededRoom {
  readonly name: string;
  readonly package: keyof typeof packages;
  /** Third-party id of the holder; absent while unassigned. */
  readonly holder?: string;
  readonly disabled?: true;
}

/** Adds a cloud room, or a webinar room where the package has an audience. */
export function addRoom(world: World, corpId: string, seeded: SeededRoom): void {
  const secret = stableHex(`room ${corpId} ${seeded.name}`);
  const holder = seeded.holder && world.usersByThirdAccount.get(within(corpId, seeded.holder));
  const bought = packages[seeded.package];
  world.rooms.add({
    id: secret.slice(0, 32),
    vmrId: world.newRoomNumber(),
    corpId,
    vmrName: seeded.name,
    vmrMode: bought.audience === null ? 1 : 2,
    package: bought,
    holderId: holder ? holder.userId : null,
    disabled: seeded.disabled ?? false,
    gustPwd: decimal(secret.slice(32, 44)),
    chairPwd: decimal(secret.slice(44, 56)),
    allowGustFirst: false,
    gustFirstNotice: false,
    expireDate: resourceEnd,
  });
}
