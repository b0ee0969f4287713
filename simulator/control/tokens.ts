import { endToken } from "../auth/tokens.ts";
import type { ControlRoutes } from "./control.ts";

export const tokens: ControlRoutes = {
  /** Kills live tokens from outside: all, those of one enterprise, or those of one user (either id). */
  "DELETE /__sim/tokens": ({ simulation, body }) => {
    const { world } = simulation;
    const corpId = body.text("corpId", null);
    const userId = body.text("userId", null);
    const doomed = [...world.tokens.values()].filter((token) => {
      const user = world.users.need(token.userId);
      if (corpId !== null && user.corpId !== corpId) return false;
      return userId === null || user.userId === userId || user.thirdAccount === userId;
    });
    for (const token of doomed) endToken(world, token);
    return { ended: doomed.length };
  },
};
