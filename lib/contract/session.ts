import { z } from "zod";
import { command, resource } from "./operation.ts";

/** What somebody signed in does to the own session and profile. */
export const session = resource("session", {
  leave: command({
    permission: "session.write",
    as: ["none"],
    input: z.object({}),
    output: z.null(),
    example: {},
  }),
  /** Language and zone the portal uses for this person on every device. */
  preferences: command({
    permission: "session.write",
    as: ["none"],
    input: z.object({ locale: z.enum(["en", "zh-CN"]).optional(), timeZone: z.string().max(64).optional() }),
    output: z.null(),
    example: { locale: "en" },
  }),
});
