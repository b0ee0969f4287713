import { z } from "zod";
import { command, type OutputOf, query, resource } from "./operation.ts";

/** The keys that encrypt what the portal keeps; they themselves come from the environment and are shown nowhere. */
export const encryption = resource("encryption", {
  status: query({
    permission: "encryption.read",
    as: ["none"],
    input: z.object({}),
    output: z.object({
      keys: z.array(
        z.object({
          /** The key's name in the environment. */
          id: z.string(),
          /** `missing`: it has sealed what is stored and is configured no more, so that nobody can read it. */
          use: z.enum(["encrypts", "reads", "missing"]),
          /** How many stored secrets it has sealed, and in which columns. */
          rows: z.number(),
          places: z.array(z.object({ name: z.string(), rows: z.number() })),
        }),
      ),
      isRunning: z.boolean(),
      lastRun: z
        .object({ keyId: z.string(), finishedAt: z.string(), changed: z.number(), unreadable: z.number() })
        .nullable(),
    }),
    example: {},
  }),
  /** Encrypts with the newest key, in the background, what older ones have sealed. */
  rotate: command({
    permission: "encryption.write",
    as: ["none"],
    input: z.object({}),
    output: z.null(),
    example: {},
  }),
});
export type EncryptionStatus = OutputOf<typeof encryption.status>;
