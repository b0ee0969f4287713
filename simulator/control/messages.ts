import type { ControlRoutes } from "./control.ts";

export const messages: ControlRoutes = {
  /** Every mail, SMS and calendar entry that was sent, oldest first, codes and new passwords in clear. */
  "GET /__sim/messages": ({ simulation: { world } }) =>
    [...world.notices, ...world.sentSecrets].sort((one, other) => one.at - other.at),

  /** The sliders that wait to be solved, with where the cut-out belongs. */
  "GET /__sim/sliders": ({ simulation: { world } }) => [...world.sliders.values()],
};
