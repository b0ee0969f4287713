import { z } from "zod";
import { query, resource } from "./operation.ts";
import { pageInput } from "./page.ts";

/** The enterprises the portal knows. Their upstream life (creating, resources) is not here yet. */
export const enterprises = resource("enterprises", {
  search: query({
    permission: "enterprises.read",
    as: ["none"],
    input: pageInput.extend({ text: z.string().max(128).optional() }),
    output: z.object({
      items: z.array(z.object({ id: z.string(), name: z.string(), corpId: z.string(), ownApp: z.boolean() })),
      total: z.number(),
      offset: z.number(),
    }),
    example: {},
  }),
});
