import { z } from "zod";
import { command, resource } from "./operation.ts";
import { seeded } from "./seeded.ts";

/** What somebody signed in does to the own session and profile. */
export const session = resource("session", {
  /** Act as an enterprise's administrator until left again; audited as such. */
  enter: command({
    permission: "enterprises.enter",
    as: ["none"],
    input: z.object({ enterpriseId: z.uuid() }),
    output: z.null(),
    example: { enterpriseId: seeded.enterpriseId },
  }),
  leave: command({
    permission: "enterprises.leave",
    as: ["none"],
    input: z.object({}),
    output: z.null(),
    example: {},
  }),
  /** Language and zone the portal uses for this person on every device; a zone of null is that of each browser. */
  preferences: command({
    permission: "session.write",
    as: ["none"],
    input: z.object({ locale: z.enum(["en", "zh-CN"]).optional(), timeZone: z.string().max(64).nullish() }),
    /** What is kept now. */
    output: z.object({ locale: z.string().nullable(), timeZone: z.string().nullable() }),
    example: { locale: "en" },
    refreshes: ["account"],
  }),
});
