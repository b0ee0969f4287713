import { z } from "zod";
import { accountEmail, linkToken } from "./account-input.ts";
import { appInput, requiredText } from "./app-input.ts";
import { linkBytes } from "./link-bytes.ts";
import { command, type InputOf, type OutputOf, resource } from "./operation.ts";
import { brokenRules, longestPassword } from "./password-policy.ts";

/** What the holder of a set-up link may do, once: the link itself asks, nobody is signed in yet. */
export const setup = resource("setup", {
  /** Creates the first administrator and the first connection, after that connection has been tried upstream. */
  complete: command({
    permission: "setup.use",
    as: ["none"],
    input: z
      .object({
        token: linkToken,
        name: requiredText(128),
        email: accountEmail,
        password: z.string().max(longestPassword),
        ...appInput,
        /** How the portal calls the enterprise; a service provider's app has none. */
        enterpriseName: z.string().trim().max(128).default(""),
      })
      .superRefine(({ kind, enterpriseName, password, name, email }, context) => {
        const refuse = (field: string, message: string) =>
          context.addIssue({ code: "custom", path: [field], message });
        if (kind === "enterprise" && enterpriseName === "") refuse("enterpriseName", "required");
        if (brokenRules(password, { name, email }).length > 0) refuse("password", "password_policy");
      }),
    secrets: ["token", "password", "appKey"],
    maxBytes: linkBytes,
    output: z.object({
      /** Who the app signs in as. */
      became: z.enum(["sp", "enterprise"]),
      /** The enterprise's id upstream. */
      upstreamId: z.string().nullable(),
      email: z.string(),
    }),
    example: {
      token: "A".repeat(43),
      name: "Nora Lindqvist",
      email: "nora@provider.example",
      password: "correct horse battery",
      kind: "sp",
      host: "api.meeting.huaweicloud.com",
      appId: "5b0e6f1c2d3a49788695a4b3c2d1e0ff",
      appKey: "not-a-real-key",
    },
  }),
});

export type SetupInput = InputOf<typeof setup.complete>;
export type SetUp = OutputOf<typeof setup.complete>;
