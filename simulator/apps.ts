import type { App } from "./model/sign-in.ts";
import type { World } from "./world.ts";

/** How long the key before a reset stays valid beside the new one. Chosen: a month is 30 days. */
const graceMs = 30 * 24 * 3600 * 1000;

/** Gives an application a new key; the one it had stays valid for a month, older ones end. */
export function resetKey(world: World, app: App): string {
  const key = world.random.token(64);
  const [current] = app.keys;
  const expiresAt = world.clock.now() + graceMs;
  const before = current ? [{ key: current.key, expiresAt }] : [];
  world.apps.update(app, { keys: [{ key, expiresAt: null }, ...before] });
  return key;
}
