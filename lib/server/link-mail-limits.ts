import "server-only";
import { platformChain } from "./audit.ts";
import { sendsMail } from "./mail.ts";
import { forgive, type Limit, limit, saying } from "./rate-limit.ts";
import type { Session } from "./session.ts";

/**
 * Links go to any address that an administrator types in: enough to send one again, too few to fill a mailbox, and no
 * stolen session makes the portal's mail server one that others block.
 */
export const linkMailLimits = {
  address: { max: 5, perSeconds: 86_400 },
  senders: { max: 100, perSeconds: 3_600 },
} as const satisfies Record<string, Limit>;

type Inviter = Pick<Session, "homeEnterpriseId">;

/**
 * Does what mails a link to `email`, counted for that address and for whoever sends: all administrators of an
 * enterprise together, and all of a service provider's, wherever they act, since a stolen session could make more of
 * them. What fails has sent nothing and does not count; nor does a link where no mail is sent at all.
 * @throws AppError `rate_limited` (reason `links_to_address_used_up`, `links_by_mail_used_up`) before anything is done
 */
export async function countingLinkMail<T>(
  email: string | null,
  { homeEnterpriseId }: Inviter,
  send: () => Promise<T>,
): Promise<T> {
  if (!email || !sendsMail()) return send();
  const { address, senders } = linkMailLimits;
  const uses = [
    { key: `link-mail:to:${email}`, terms: address, reason: "links_to_address_used_up" },
    {
      key: `link-mail:by:${homeEnterpriseId ?? platformChain}`,
      terms: senders,
      reason: "links_by_mail_used_up",
    },
  ];
  const counted: typeof uses = [];
  try {
    for (const use of uses) {
      await saying(use.reason, limit(use.key, use.terms));
      counted.push(use);
    }
    return await send();
  } catch (error) {
    for (const { key, terms } of counted) await forgive(key, terms);
    throw error;
  }
}
