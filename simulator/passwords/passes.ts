import type { Pass } from "../model/verification.ts";
import { freshToken } from "../random.ts";
import type { World } from "../world.ts";

/** As in the published samples. */
const seconds = { "login-slider": 60, "password-slider": 60, code: 180 } as const;

/** Hands over to the next step; `expire` is in seconds. */
export function handOver(world: World, user: string, step: Pass["step"]) {
  const expire = seconds[step];
  const expiresAt = world.clock.now() + expire * 1000;
  const { token } = world.passes.add({ token: `AY${freshToken(31)}`, user, step, expiresAt });
  return { token, expire };
}

/** The live pass with this token, made for the same user as typed. */
export function livePass(world: World, token: string, user: string): Pass | undefined {
  const pass = world.passes.get(token);
  return pass && pass.user === user && pass.expiresAt > world.clock.now() ? pass : undefined;
}
