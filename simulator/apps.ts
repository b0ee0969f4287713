import type { App } from "./model/sign-in.ts";
import { freshToken } from "./random.ts";
import type { World } from "./world.ts";

/** How long the key before a reset stays valid beside the new one. Chosen: a month is 30 days. */
const graceMs = 30 * 24 * 3600 * 1000;

type Registration = Pick<App, "appId" | "corpId" | "appName" | "description"> & {
  readonly key: string;
  /** Milliseconds. */
  readonly now: number;
};

/** Registers an application with its first key. */
export function addApp(world: World, { key, now, ...app }: Registration): App {
  return world.apps.add({
    ...app,
    createTime: now,
    lastUpdateTime: now,
    status: 0,
    keys: [{ key, expiresAt: null }],
  });
}

/** Gives an application a new key; the one it had stays valid for a month, older ones end. */
export function resetKey(world: World, app: App): string {
  const key = newAppKey();
  const now = world.clock.now();
  const [current] = app.keys;
  const before = current ? [{ key: current.key, expiresAt: now + graceMs }] : [];
  world.apps.update(app, { keys: [{ key, expiresAt: null }, ...before], lastUpdateTime: now });
  return key;
}

export function newAppKey(): string {
  return freshToken(64);
}
