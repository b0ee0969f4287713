import { addApp } from "../apps.ts";
import { stableHex } from "../random.ts";
import type { World } from "../world.ts";
import { seedInstant } from "./instant.ts";

/** Registers the seeded application of an enterprise, or of the SP when corpId is empty. */
export function seedApp(world: World, corpId: string, appName: string): void {
  addApp(world, {
    appId: stableHex(`app ${corpId}`).slice(0, 32),
    key: stableHex(`app key ${corpId}`),
    corpId,
    appName,
    description: "",
    now: seedInstant,
  });
}
