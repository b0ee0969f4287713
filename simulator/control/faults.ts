import type { ControlRoutes } from "./control.ts";

export const faults: ControlRoutes = {
  "GET /__sim/faults": ({ simulation }) => simulation.faults.list(),
  "POST /__sim/faults": ({ simulation, body }) => simulation.faults.add(body),
  "DELETE /__sim/faults": ({ simulation }) => {
    simulation.faults.clear();
    return undefined;
  },
};
