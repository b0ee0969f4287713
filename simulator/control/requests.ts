import type { ControlRoutes } from "./control.ts";

export const requests: ControlRoutes = {
  "GET /__sim/requests": ({ simulation }) => simulation.log.list(),
};
