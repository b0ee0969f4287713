import { z } from "zod";
import { command, query, resource } from "./operation.ts";
import { pageInput, pageOf, toOffset } from "./page.ts";

const upstreamEnterprise = z
  .object({ id: z.string().min(1), basicInfo: z.object({ name: z.string().nullish() }).nullish() })
  .transform(({ id, basicInfo }) => ({ corpId: id, name: basicInfo?.name || id }));

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
  /** Those the service provider has upstream (meeting_21_0425), whether the portal knows them or not. */
  upstream: query({
    permission: "enterprises.write",
    as: ["sp"],
    internal: true,
    upstream: "GET /v1/usg/dcs/sp/corp",
    input: pageInput,
    wire: toOffset,
    output: pageOf(upstreamEnterprise),
    example: { page: 1, pageSize: 10 },
  }),
  /** Takes over what the service provider has upstream: new enterprises, and new names of known ones. */
  refresh: command({
    permission: "enterprises.write",
    as: ["sp"],
    input: z.object({}),
    output: z.object({ total: z.number(), added: z.number(), renamed: z.number() }),
    example: {},
  }),
});
