import { UpstreamError } from "./errors.ts";
import type { Terminal } from "./model/terminal.ts";
import type { Call } from "./route.ts";
import type { World } from "./world.ts";

type Details = Partial<Terminal> & Pick<Terminal, "account" | "corpId" | "sn" | "name" | "model">;

/** Adds a terminal with a SIP number. What is not given gets upstream's defaults; it is not registered yet. */
export function addTerminal(world: World, details: Details): Terminal {
  return world.terminals.add({
    number: world.newSipNumber(),
    prjCodeMode: 0,
    deptCode: "1",
    phone: "",
    country: "chinaPR",
    email: "",
    description: "",
    status: 0,
    registered: false,
    inCall: false,
    codesResetAt: [],
    ...details,
  });
}

/**
 * The caller's terminal of that serial number. Throws 400 USG.000000003 when there is none, or another enterprise's: no
 * code is documented.
 */
export function findTerminal({ world, caller }: Pick<Call, "world" | "caller">, sn: string): Terminal {
  const terminal = world.terminalsBySn.get(sn);
  if (terminal && terminal.corpId === caller.corpId) return terminal;
  throw refusedTerminal(`There is no terminal ${sn}.`);
}

/** What a terminal may not do; the reference has no codes for terminals beyond that of a failed check. */
export function refusedTerminal(message: string): UpstreamError {
  return new UpstreamError(400, "USG.000000003", message);
}
