import { z } from "zod";

/** What the upstream takes for an app id in a path. */
export const upstreamAppId = z.string().regex(/^\w{1,64}$/);

/** An app id as the upstream tells it, its newest key in clear. The key goes no further than the handlers. */
export const appIdWire = z
  .object({
    app_id: upstreamAppId,
    app_key: z.string().nullish(),
    app_name: z.string().nullish(),
    description: z.string().nullish(),
    create_time: z.string().nullish(),
    last_update_time: z.string().nullish(),
    status: z.number().nullish(),
  })
  .transform((wire) => ({
    appId: wire.app_id,
    appKey: wire.app_key || null,
    name: wire.app_name || wire.app_id,
    description: wire.description ?? "",
    state: wire.status === 1 ? ("disabled" as const) : ("enabled" as const),
    createdAt: wire.create_time ?? null,
    changedAt: wire.last_update_time ?? null,
  }));
export type AppIdWire = z.output<typeof appIdWire>;
