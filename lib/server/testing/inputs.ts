import { appIds } from "#lib/contract/app-ids.ts";
import { connections } from "#lib/contract/connections.ts";
import type { Operation } from "#lib/contract/operation.ts";
import { homeCorp, newApp, resetUpstream } from "./apps.ts";
import type { Demo } from "./demo.ts";

/** Where an example names what only a running demo has, such as its address: the same about this one. */
/** Operations on an app id that the upstream knows and the portal does not use. */
const ofUnusedAppIds = [
  appIds.change,
  appIds.enable,
  appIds.disable,
  appIds.resetKey,
  appIds.connect,
  appIds.remove,
  appIds.replace,
  appIds.giveNewKey,
  appIds.drop,
];

const ofDemo: Record<string, (demo: Demo) => object> = {
  [connections.register.name]: (demo) => newApp(demo, homeCorp),
  ...Object.fromEntries(
    ofUnusedAppIds.map(({ name, example }) => [
      name,
      (demo: Demo) => ({ ...example, appId: newApp(demo, homeCorp).appId }),
    ]),
  ),
  [connections.addKey.name]: (demo) => ({ ...connections.addKey.example, appKey: resetUpstream(demo) }),
};

/** A good input of an operation for this demo, as it is since its last reset. */
export function inputFor({ name, example }: Pick<Operation, "name" | "example">, demo: Demo): unknown {
  return ofDemo[name]?.(demo) ?? example;
}
