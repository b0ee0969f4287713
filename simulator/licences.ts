import { UpstreamError } from "./errors.ts";
import type { World } from "./world.ts";

/** Throws 400 USG.201040005 when an enterprise has no account left for one more user, whom each takes one. */
export function needLicence(world: World, corpId: string): void {
  if (world.usersByCorp.get(corpId).size >= bought(world, corpId)) throw usedUp();
}

/**
 * The same for users who are to be enabled again. Chosen: disabled users keep their accounts, so that this refuses
 * only where an enterprise has more users than it has bought, as after some of that expired.
 */
export function needLicencesToEnable(world: World, corpId: string, more: number): void {
  if (world.enabledByCorp.get(corpId).size + more > bought(world, corpId)) throw usedUp();
}

function bought(world: World, corpId: string): number {
  return world.enterprises.need(corpId).resources.soft;
}

function usedUp(): UpstreamError {
  return new UpstreamError(400, "USG.201040005", "The enterprise has no user account left.");
}
