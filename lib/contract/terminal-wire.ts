import { z } from "zod";

/** `idle` and `inCall` are on line. `unknown`: the upstream says something else, or nothing, of its number. */
export const terminalStates = ["idle", "inCall", "offline", "disabled", "unknown"] as const;
export type TerminalState = (typeof terminalStates)[number];

/**
 * A professional conference terminal. It belongs to a department and to nobody: `email` and `phone` are its contact's,
 * who is told the activation code (meeting_21_0086).
 */
export const terminal = z
  .object({
    account: z.string(),
    name: z.string().nullish(),
    model: z.string().nullish(),
    sn: z.string().nullish(),
    number: z.string().nullish(),
    email: z.string().nullish(),
    phone: z.string().nullish(),
    status: z.number().nullish(),
  })
  .transform((wire) => ({
    /** The account that it has built in, by which rooms are allocated to it. */
    account: wire.account,
    name: wire.name || wire.sn || wire.account,
    model: wire.model || null,
    serialNumber: wire.sn || null,
    /** Its SIP number. */
    number: wire.number || null,
    email: wire.email || null,
    phone: wire.phone || null,
    isDisabled: wire.status === 1,
  }));
export type Terminal = z.output<typeof terminal>;

const callStates: Record<string, TerminalState> = { 0: "offline", 1: "idle", 2: "inCall" };

/**
 * What a number's terminal is doing. Names are capitalised, values are texts, and the number comes back with a `tel:`
 * that it was asked for without (meeting_21_0094).
 */
export const numberState = z
  .object({ Number: z.string(), RegStatus: z.string().nullish(), CallStatus: z.string().nullish() })
  .transform(({ Number: number, RegStatus, CallStatus }) => ({
    number: number.replace(/^tel:/, ""),
    state: stateOf(RegStatus, CallStatus),
  }));

/** A call state of 3 says that the number is no conference terminal's, registered or not. */
function stateOf(registration: string | null | undefined, call: string | null | undefined): TerminalState {
  if (call === "3") return "unknown";
  return registration === "1" ? "offline" : (callStates[call ?? ""] ?? "unknown");
}
