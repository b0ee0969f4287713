import { UpstreamError } from "../errors.ts";
import type { Scale } from "../world.ts";
import type { ControlRoutes } from "./control.ts";

export const reset: ControlRoutes = {
  "POST /__sim/reset": ({ simulation, body }) => {
    simulation.reset(scaleOf(body.text("scale", simulation.world.scale)));
    return { scale: simulation.world.scale };
  },
};

function scaleOf(text: string): Scale {
  if (text === "small" || text === "large") return text;
  throw new UpstreamError(400, "SIM.SCALE", "scale must be small or large");
}
