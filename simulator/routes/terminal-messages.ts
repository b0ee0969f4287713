import type { Terminal } from "../model/terminal.ts";
import type { SentSecret } from "../model/verification.ts";
import type { Call } from "../route.ts";
import { typeOf } from "../terminal-types.ts";
import { refusedTerminal } from "../terminals.ts";
import type { World } from "../world.ts";
import { refuseUnreachable } from "./terminal-rules.ts";

const dayMs = 24 * 3600 * 1000;
const resetsPerDay = 5;

/** What a new terminal signs in with, to its contact: an activation code, or the SIP password of another maker's. */
export function sendFirstSecret(world: World, terminal: Terminal): void {
  const { enableActiveCode } = typeOf(terminal.model);
  const secret = enableActiveCode ? world.random.digits(9) : world.random.token(12);
  tell(world, terminal, terminal, enableActiveCode ? "activation-code" : "terminal-password", secret);
}

/**
 * Another activation code, to where the call says; the answer holds none. Throws 400 for the sixth within 24 hours.
 * Chosen: also for a model that is not activated by a code. Its life of ten days concerns the device alone.
 */
export function resetCode({ world, body, now }: Call, terminal: Terminal): void {
  if (!typeOf(terminal.model).enableActiveCode) throw refusedTerminal("The model has no activation code.");
  const contact = { phone: body.text("smsNumber", ""), email: body.text("emailAddr", "") };
  refuseUnreachable(world, terminal.corpId, contact);
  const recent = terminal.codesResetAt.filter((at) => at > now - dayMs);
  if (recent.length >= resetsPerDay) {
    throw refusedTerminal(`A terminal gets at most ${resetsPerDay} new activation codes in 24 hours.`);
  }
  world.terminals.update(terminal, { codesResetAt: [...recent, now] });
  tell(world, terminal, contact, "activation-code", world.random.digits(9));
}

/** By mail and by SMS, where there is an address. */
function tell(
  world: World,
  { account, corpId }: Terminal,
  { phone, email }: Pick<Terminal, "phone" | "email">,
  about: SentSecret["about"],
  secret: string,
): void {
  const at = world.clock.now();
  if (email) world.sentSecrets.push({ at, about, channel: "mail", to: email, account, secret });
  const sendsMessages = world.enterprises.need(corpId).enableSMS;
  if (phone && sendsMessages) {
    world.sentSecrets.push({ at, about, channel: "sms", to: phone, account, secret });
  }
}
