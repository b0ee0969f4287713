import { z } from "zod";
import { typedPassword } from "./account-input.ts";
import { accountSession } from "./account-session.ts";
import { command, type OutputOf, query, resource } from "./operation.ts";

/** What somebody signed in sees and changes of the own portal account. */
export const account = resource("account", {
  get: query({
    permission: "account.read",
    as: ["none"],
    input: z.object({}),
    output: z.object({
      name: z.string(),
      /** Null for people who sign in elsewhere under no address. */
      email: z.string().nullable(),
      /** Null where the person has no password here. */
      passwordChangedAt: z.string().nullable(),
      hasPassword: z.boolean(),
      /** What the person has chosen for every device; null where each browser decides. */
      locale: z.string().nullable(),
      timeZone: z.string().nullable(),
      /** The live ones, last used first. */
      sessions: z.array(accountSession.extend({ isCurrent: z.boolean() })),
    }),
    example: {},
  }),
  /** Ends every other session. Also all that somebody may do who has to choose another password first. */
  changePassword: command({
    permission: "password.change",
    as: ["none"],
    input: z.object({ current: typedPassword, password: typedPassword }),
    secrets: ["current", "password"],
    output: z.null(),
    example: { current: "foyer-demo", password: "correct horse battery" },
  }),
  /** Ends one of the own sessions; somebody else's is left as it is, as one that never was. */
  endSession: command({
    permission: "account.write",
    as: ["none"],
    input: z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: z.null(),
    example: { id: "0".repeat(64) },
  }),
  /** Signs out everywhere, here too. */
  endSessions: command({
    permission: "account.write",
    as: ["none"],
    input: z.object({}),
    output: z.null(),
    example: {},
  }),
});

export type Account = OutputOf<typeof account.get>;
