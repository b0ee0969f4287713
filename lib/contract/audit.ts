import { z } from "zod";
import { query, resource } from "./operation.ts";
import { seeded } from "./seeded.ts";
import { account } from "./user-inputs.ts";

/** What is written about those who changed something. */
export const audit = resource("audit", {
  /** The newest changes of one user that somebody ordered here, as far as three months back. */
  ofUser: query({
    permission: "audit.read",
    as: ["none"],
    input: z.object({
      account,
      /** The upstream's id, by which pictures are given. */
      userId: z.string().max(64).optional(),
      thirdPartyId: z.string().max(64).optional(),
      count: z.number().int().min(1).max(100).default(10),
    }),
    output: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        /** The operation's name. */
        action: z.string(),
        actorName: z.string(),
        /** A service provider's administrator did it inside the enterprise. */
        isActing: z.boolean(),
        /** "done" or an error's code; null where no outcome was written, which is as good as unknown. */
        result: z.string().nullable(),
      }),
    ),
    example: { account: seeded.account },
  }),
});
