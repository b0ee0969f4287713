import type { App } from "../model/sign-in.ts";
import { stableHex } from "../random.ts";
import type { World } from "../world.ts";

/** Registers an application for an enterprise, or for the SP when corpId is empty. */
export function addApp(world: World, corpId: string, appName: string): App {
  return world.apps.add({
    appId: stableHex(`app ${corpId}`).slice(0, 32),
    appName,
    corpId,
    status: 0,
    keys: [{ key: stableHex(`app key ${corpId}`), expiresAt: null }],
  });
}
