import { z } from "zod";
import { accountEmail, linkToken, typedPassword } from "./account-input.ts";
import { linkBytes } from "./link-bytes.ts";
import { command, resource } from "./operation.ts";

/** What somebody does about a password without being signed in. */
export const passwords = resource("passwords", {
  /** Asks for a mail with a link. The answer is the same at the same time, whoever has that address or not. */
  ask: command({
    permission: "password.ask",
    as: ["none"],
    input: z.object({ email: accountEmail }),
    // Whose address it is decides only later whether anything is audited in that person's enterprise.
    secrets: ["email"],
    maxBytes: linkBytes,
    output: z.null(),
    example: { email: "user@demo.test" },
  }),
  /** Sets the password of whom a link was made for, once, and ends all sessions there were. */
  set: command({
    permission: "password.set",
    as: ["none"],
    input: z.object({ token: linkToken, password: typedPassword }),
    secrets: ["token", "password"],
    maxBytes: linkBytes,
    output: z.object({ email: z.string() }),
    example: { token: "A".repeat(43), password: "correct horse battery" },
  }),
});
