import type { Enterprise } from "../model/enterprise.ts";
import type { World } from "../world.ts";
import type { ControlRoutes } from "./control.ts";

/** Enough of an enterprise with 100,000 users. */
const mostUsers = 200;

export const credentials: ControlRoutes = {
  /** Everything needed to sign in as anybody. Reads the world, so a reset key shows. */
  "GET /__sim/credentials": ({ simulation: { world } }) => {
    const admin = world.users.need(world.spAdminId);
    return {
      sp: { ...appOf(world, ""), account: admin.account, password: admin.password },
      enterprises: [...world.enterprises.values()].map((it) => enterpriseCredentials(world, it)),
    };
  },
};

function enterpriseCredentials(world: World, enterprise: Enterprise) {
  const owner = world.users.need(enterprise.ownerId);
  return {
    corpId: enterprise.corpId,
    name: enterprise.name,
    ...appOf(world, enterprise.corpId),
    admin: { account: owner.account, password: owner.password },
    users: world.usersByCorp
      .get(enterprise.corpId)
      .values()
      .filter((user) => user !== owner)
      .take(mostUsers)
      .map(({ account, password, thirdAccount }) => ({ account, password, thirdAccount }))
      .toArray(),
  };
}

function appOf(world: World, corpId: string) {
  const [app] = world.appsByCorp.get(corpId);
  return { appId: app?.appId ?? null, appKey: app?.keys[0]?.key ?? null };
}
