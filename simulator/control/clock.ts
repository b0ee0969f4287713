import type { ControlRoutes } from "./control.ts";

/** Instants are milliseconds since the epoch. The clock goes on running from where it is put. */
export const clock: ControlRoutes = {
  "GET /__sim/clock": ({ simulation }) => ({ now: simulation.clock.now() }),
  "POST /__sim/clock": ({ simulation, body }) => {
    if (body.flag("reset", false)) simulation.clock.reset();
    if (body.has("now")) simulation.clock.set(body.int("now"));
    simulation.clock.advance(body.int("advanceSeconds", 0) * 1000);
    return { now: simulation.clock.now() };
  },
};
