import type { Enterprise } from "./model/enterprise.ts";
import type { RoomPackage } from "./model/room.ts";
import type { World } from "./world.ts";

/** What an enterprise has bought, by the names that all resource summaries use. */
export function resourceCounts({ resources }: Enterprise): [name: string, sum: number][] {
  return [
    ["te1080pHardCount", resources.hard1080p],
    ["te720pHardCount", resources.hard720p],
    ["teSoftCount", resources.soft],
    ["roomCount", resources.whiteboards],
    ["recordCapability", resources.recordGb],
    ["confCallCount", resources.ports],
    ["liveCount", resources.live],
    ["thirdPartyHardCount", resources.hardThirdParty],
    ["hwVisionCount", resources.smartScreens],
    ["ideaHubCount", resources.ideaHubs],
  ];
}

/** The room packages of an enterprise: `vmrName` is the package's name, used means bound to a holder. */
export function roomPackages(world: World, enterprise: Enterprise) {
  const packages = new Map<string, { package: RoomPackage; count: number; used: number }>();
  for (const room of world.roomsByCorp.get(enterprise.corpId)) {
    if (!room.package) continue;
    const sum = packages.get(room.package.id) ?? { package: room.package, count: 0, used: 0 };
    sum.count += 1;
    sum.used += room.holderId === null ? 0 : 1;
    packages.set(room.package.id, sum);
  }
  return [...packages.values()].map((sum) => ({
    vmrPkgId: sum.package.id,
    vmrName: sum.package.name,
    vmrPkgParties: sum.package.parties,
    vmrPkgCount: sum.count,
    vmrPkgUsedCount: sum.used,
  }));
}
