import { randomBytes } from "node:crypto";
import { connections } from "#lib/contract/connections.ts";
import type { InputOf } from "#lib/contract/operation.ts";
import { addApp, resetKey } from "../../../simulator/apps.ts";
import type { Demo } from "./demo.ts";

/** Meridian's upstream id, the administrator's enterprise, and Northwind's. */
export const homeCorp = "651543334";
export const foreignCorp = "734518826";

export type TypedApp = InputOf<typeof connections.register>;

/** Another app that the upstream knows of an enterprise ("": of the service provider), as its owner would type it in. */
export function newApp(
  { origin, simulator: { world } }: Demo,
  corpId: string,
  change: Partial<TypedApp> = {},
): TypedApp {
  const [appId, appKey] = [randomBytes(16).toString("hex"), randomBytes(32).toString("hex")];
  addApp(world, { appId, key: appKey, corpId, appName: "new", description: "", now: Date.now() });
  const kind = corpId === "" ? "sp" : "enterprise";
  return { ...connections.register.example, name: "New", kind, host: origin, appId, appKey, ...change };
}

/** Resets the key of the home enterprise's app upstream, and answers the new one. */
export function resetUpstream({ simulator: { world } }: Demo): string {
  const app = [...world.apps.values()].find(({ corpId }) => corpId === homeCorp);
  if (!app) throw new Error("the simulator seeds an app of the enterprise");
  return resetKey(world, app);
}
