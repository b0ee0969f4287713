import type { Enterprise } from "../model/enterprise.ts";
import { resourceCounts, roomPackages } from "../resources.ts";
import type { Routes } from "../route.ts";
import type { TerminalResource } from "../terminal-types.ts";
import type { World } from "../world.ts";
import { terminalsOf } from "./terminal-rules.ts";

export const corp: Routes = {
  "GET /v1/usg/dcs/corp": {
    caller: ["corp-admin"],
    handle: ({ world, caller }) => corpInfo(world, world.enterprises.need(caller.corpId)),
  },

  "GET /v1/usg/dcs/corp/resource": {
    caller: ["corp-admin"],
    handle: ({ world, caller }) => {
      const enterprise = world.enterprises.need(caller.corpId);
      const hard = (kind: TerminalResource) => terminalsOf(world, enterprise.corpId, kind).length;
      const used = new Map([
        ["teSoftCount", world.usersByCorp.get(enterprise.corpId).size],
        ["te1080pHardCount", hard("hard1080p")],
        ["te720pHardCount", hard("hard720p")],
        ["thirdPartyHardCount", hard("hardThirdParty")],
      ]);
      const counts = resourceCounts(enterprise).map(([name, sum]) => [
        name,
        detail(sum, used.get(name) ?? 0),
      ]);
      return {
        ...Object.fromEntries(counts),
        vmr: roomPackages(world, enterprise),
        enablePstn: enterprise.enablePstn,
        enableSMS: enterprise.enableSMS,
        enableHybridCloud: false,
        enableCloudDisk: enterprise.enableCloudDisk,
        enableUc: false,
        enableAiMinutes: false,
        singleConfCallCount: enterprise.resources.portsPerConference,
        confLength: enterprise.resources.conferenceMinutes,
      };
    },
  },
};

/** An enterprise's registration data (meeting_21_0057). */
export function corpInfo(world: World, enterprise: Enterprise) {
  const owner = world.users.need(enterprise.ownerId);
  return {
    id: enterprise.corpId,
    name: enterprise.name,
    address: enterprise.address,
    adminName: owner.name,
    account: owner.account,
    phone: enterprise.phone,
    country: enterprise.country,
    email: enterprise.email,
    enableSMS: enterprise.enableSMS,
    enableCloudDisk: enterprise.enableCloudDisk,
    enablePstn: enterprise.enablePstn,
    autoUserCreate: enterprise.autoUserCreate,
    corpType: enterprise.corpType,
  };
}

function detail(sumCount: number, usedCount: number) {
  return { sumCount, trialCount: 0, expiredCount: 0, expiringCount: 0, usedCount };
}
