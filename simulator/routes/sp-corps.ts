import type { Enterprise } from "../model/enterprise.ts";
import { pageOf } from "../page.ts";
import { resourceCounts, roomPackages } from "../resources.ts";
import type { Routes } from "../route.ts";
import type { World } from "../world.ts";

export const spCorps: Routes = {
  "GET /v1/usg/dcs/sp/corp": {
    caller: ["sp-admin"],
    handle: ({ world, query }) => {
      const key = query.text("searchKey", "").toLowerCase();
      const found = [...world.enterprises.values()].filter((it) => matches(world, it, key));
      return pageOf(found, query, (it) => corpAnswer(world, it));
    },
  },
};

/** The published sample also searches by the enterprise's id, beyond the documented fields. */
function matches(world: World, enterprise: Enterprise, key: string): boolean {
  const owner = world.users.need(enterprise.ownerId);
  const { corpId, name, phone, email } = enterprise;
  return [corpId, name, phone, email, owner.account].some((text) => text.toLowerCase().includes(key));
}

/** One enterprise as its SP sees it (meeting_21_0423). */
export function corpAnswer(world: World, enterprise: Enterprise) {
  const owner = world.users.need(enterprise.ownerId);
  return {
    id: enterprise.corpId,
    basicInfo: {
      name: enterprise.name,
      phone: enterprise.phone,
      country: enterprise.country,
      fax: "",
      email: enterprise.email,
      address: enterprise.address,
      description: enterprise.description,
      spId: enterprise.spId,
    },
    adminInfo: {
      id: owner.userId,
      account: owner.account,
      name: owner.name,
      adminType: owner.adminType,
      email: owner.email,
      phone: owner.phone,
      country: owner.country,
    },
    resInfo: {
      corpVcRes: {
        ...Object.fromEntries(resourceCounts(enterprise)),
        vmrPkgList: roomPackages(world, enterprise),
      },
    },
    groupDTO: { groupId: "group-1", groupName: "Default media group" },
  };
}
