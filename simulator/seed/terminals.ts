import type { Terminal } from "../model/terminal.ts";
import { stableHex } from "../random.ts";
import { addTerminal } from "../terminals.ts";
import { type World, within } from "../world.ts";

export interface SeededTerminal
  extends Pick<Terminal, "name" | "model">,
    Partial<Pick<Terminal, "deptCode" | "description">> {
  /** Third-party id of whose e-mail address is the contact. */
  readonly contact: string;
  /** The contact's phone number as well. */
  readonly byPhone?: true;
  /** Absent: it was not switched on yet, or is switched off. */
  readonly is?: "idle" | "inCall" | "disabled";
}

/** The terminals of one enterprise, with serial numbers that follow from the names. */
export function addSeededTerminals(
  world: World,
  { corpId, terminals }: { readonly corpId: string; readonly terminals: readonly SeededTerminal[] },
): void {
  for (const { contact, byPhone, is, ...seeded } of terminals) {
    const secret = stableHex(`terminal ${corpId} ${seeded.name}`);
    const person = world.usersByThirdAccount.need(within(corpId, contact));
    addTerminal(world, {
      ...seeded,
      corpId,
      account: secret.slice(0, 32),
      sn: `2102350${secret.slice(32, 45).toUpperCase()}`,
      email: person.email,
      phone: byPhone ? person.phone : "",
      status: is === "disabled" ? 1 : 0,
      registered: is !== undefined,
      inCall: is === "inCall",
    });
  }
}
