import type { Answer } from "../route.ts";
import type { Simulation } from "../simulation.ts";
import type { Values } from "../values.ts";

/** One call under /__sim. Its body is not validated beyond what the handler reads: a wrong type answers 400. */
export interface ControlCall {
  readonly simulation: Simulation;
  readonly params: Values;
  readonly body: Values;
}

/** Controls by `"METHOD /__sim/path"`. */
export type ControlRoutes = Readonly<Record<string, (call: ControlCall) => Answer>>;
