import "server-only";
import { z } from "zod";

/** Where mails go: to a server, or in a demo into a folder. */
export type MailSettings = { url: URL; from: string } | { folder: string };

export const mailVariables = {
  MAIL_URL: z.url({ protocol: /^smtps?$/, error: "write it as smtps://user:password@host:port" }).optional(),
  MAIL_FROM: z.string().max(254).optional(),
  /** Set by the launcher of a demo. */
  MAIL_FOLDER: z.string().optional(),
};

type Values = z.output<z.ZodObject<typeof mailVariables>>;

/** The settings that variables amount to, or null where no mail is sent; and what is wrong with them. */
export function mailSettings(
  { MAIL_URL, MAIL_FROM, MAIL_FOLDER }: Values,
  isDemo: boolean,
): { mail: MailSettings | null; problems: string[] } {
  if (!MAIL_URL) return { mail: isDemo && MAIL_FOLDER ? { folder: MAIL_FOLDER } : null, problems: [] };
  if (!MAIL_FROM)
    return { mail: null, problems: ["MAIL_FROM: say who the mails are from, MAIL_URL needs it"] };
  return { mail: { url: new URL(MAIL_URL), from: MAIL_FROM }, problems: [] };
}
