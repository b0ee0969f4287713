import { randomBytes } from "node:crypto";
import { connections } from "#lib/contract/connections.ts";
import type { Operation } from "#lib/contract/operation.ts";
import { addApp, resetKey } from "../../../simulator/apps.ts";
import type { Demo } from "./demo.ts";

/** Of the administrator's enterprise. */
const corpId = "651543334";

/** Where an example names what only a running demo has, such as its address: the same about this one. */
const ofDemo: Record<string, (demo: Demo) => object> = {
  [connections.register.name]: ({ origin, simulator: { world } }) => {
    const [appId, key] = [randomBytes(16).toString("hex"), randomBytes(32).toString("hex")];
    addApp(world, { appId, key, corpId, appName: "new", description: "", now: Date.now() });
    return { ...connections.register.example, host: origin, appId, appKey: key };
  },
  [connections.addKey.name]: ({ simulator: { world } }) => {
    const app = [...world.apps.values()].find((it) => it.corpId === corpId);
    if (!app) throw new Error("the simulator seeds an app of the enterprise");
    return { ...connections.addKey.example, appKey: resetKey(world, app) };
  },
};

/** A good input of an operation for this demo, as it is since its last reset. */
export function inputFor({ name, example }: Pick<Operation, "name" | "example">, demo: Demo): unknown {
  return ofDemo[name]?.(demo) ?? example;
}
