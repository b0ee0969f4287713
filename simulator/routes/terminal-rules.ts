import type { Terminal } from "../model/terminal.ts";
import { resourceFor, type TerminalResource } from "../terminal-types.ts";
import { refusedTerminal } from "../terminals.ts";
import type { World } from "../world.ts";

/**
 * Throws 400 where a terminal's messages would reach nobody: neither phone nor e-mail, or (Chosen, as for users) no
 * e-mail while the enterprise sends no SMS. Unlike people, terminals may share both.
 */
export function refuseUnreachable(
  world: World,
  corpId: string,
  { phone, email }: Pick<Partial<Terminal>, "phone" | "email">,
): void {
  if (email) return;
  if (!phone) throw refusedTerminal("Phone or e-mail is needed.");
  if (world.enterprises.need(corpId).enableSMS) return;
  throw refusedTerminal("The enterprise sends no SMS, so that an e-mail address is needed.");
}

/** Throws 400 when the enterprise has bought no more terminals of the kind. */
export function needPlace(world: World, corpId: string, model: string): void {
  const kind = resourceFor(model);
  if (terminalsOf(world, corpId, kind).length >= bought(world, corpId, kind)) throw usedUp();
}

/**
 * The same for terminals that are to be enabled again. Chosen: disabled ones keep their places, so that this refuses
 * only where there are more than was bought, as after some of that expired.
 */
export function needPlacesToEnable(world: World, corpId: string, chosen: readonly Terminal[]): void {
  const byKind = Map.groupBy(
    chosen.filter(({ status }) => status === 1),
    ({ model }) => resourceFor(model),
  );
  for (const [kind, more] of byKind) {
    const enabled = terminalsOf(world, corpId, kind).filter(({ status }) => status === 0);
    if (enabled.length + more.length > bought(world, corpId, kind)) throw usedUp();
  }
}

/** An enterprise's terminals that take of one resource. */
export function terminalsOf(world: World, corpId: string, kind: TerminalResource): Terminal[] {
  return [...world.terminalsByCorp.get(corpId)].filter(({ model }) => resourceFor(model) === kind);
}

function bought(world: World, corpId: string, kind: TerminalResource): number {
  return world.enterprises.need(corpId).resources[kind];
}

function usedUp() {
  return refusedTerminal("The enterprise has no account for a terminal of this kind left.");
}
