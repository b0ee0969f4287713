import { z } from "zod";
import { appIdWire, upstreamAppId } from "./app-id-wire.ts";
import { command, type OutputOf, query, resource } from "./operation.ts";
import { nothing, pageInput, pageOf, toOffset } from "./page.ts";

export const appIdStates = ["enabled", "disabled"] as const;

/** What becomes of a key that the upstream gives out: kept here, or shown this once to whoever asked for it. */
export const keyUses = ["connect", "show"] as const;

const appId = z.object({
  appId: z.string(),
  name: z.string(),
  description: z.string(),
  state: z.enum(appIdStates),
  /** `yyyy-MM-dd HH:mm:ss` as the upstream tells it, which names no zone. */
  createdAt: z.string().nullable(),
  /** How the portal uses it, where it is registered here. */
  connection: z
    .object({
      id: z.string(),
      /** Whether calls go through it now. */
      isServing: z.boolean(),
      /** Whether the portal holds the newest key: not after a reset elsewhere. */
      hasNewestKey: z.boolean(),
    })
    .nullable(),
});
export type AppId = OutputOf<typeof appIds.search>["items"][number];

const byId = z.object({ appId: upstreamAppId });
const given = {
  name: z
    .string()
    .trim()
    .max(64)
    .refine((text) => text !== "", "required"),
  description: z.string().trim().max(128).default(""),
};
const keyUse = z.enum(keyUses).default("connect");

const read = { permission: "appIds.read", as: ["enterprise"] } as const;
const write = { permission: "appIds.write", as: ["enterprise"] } as const;
const example = { appId: "0f1e2d3c4b5a69788796a5b4c3d2e1f0" };

/** What a key that was given out has become. `appKey` is there once, and only where somebody asked to see it. */
const keyGiven = z.object({
  appId: z.string(),
  connectionId: z.string().nullable(),
  appKey: z.string().nullable(),
  /** When the key before dies; null where there was none. */
  previousEndsAt: z.string().nullable(),
});

/**
 * The app ids that the own enterprise has upstream, whoever uses them: the portal itself, or other software. The
 * upstream tells their keys in clear with every answer; no output of ours holds one but that of who asks to see it.
 */
export const appIds = resource("appIds", {
  search: query({
    ...read,
    input: pageInput.extend({
      text: z.string().max(64).optional(),
      state: z.enum(appIdStates).optional(),
    }),
    output: z.object({ items: z.array(appId), total: z.number(), offset: z.number() }),
    example: {},
  }),
  create: command({
    ...write,
    input: z.object({ ...given, keyUse }),
    output: keyGiven,
    example: { name: "Intranet", description: "Signs staff in", keyUse: "show" },
    refreshes: ["connections"],
  }),
  /** Changes name and description. */
  change: command({
    ...write,
    input: byId.extend(given),
    output: z.null(),
    example: { ...example, name: "Intranet" },
  }),
  enable: command({ ...write, input: byId, output: z.null(), example }),
  /** Nobody signs in by it any more. Refused for the one that the portal's own calls go through. */
  disable: command({ ...write, input: byId, output: z.null(), example }),
  /** The key before works for one month more. Where the portal uses the app id, it keeps the new key, always. */
  resetKey: command({
    ...write,
    input: byId.extend({ keyUse }),
    output: keyGiven,
    example: { ...example, keyUse: "show" },
    refreshes: ["connections"],
  }),
  /** Takes over the key that the upstream tells: of an app id that is not registered here, or was reset elsewhere. */
  connect: command({ ...write, input: byId, output: keyGiven, example, refreshes: ["connections"] }),
  /** For good. Refused for the one that the portal's own calls go through. */
  remove: command({ ...write, input: byId, output: z.null(), example, refreshes: ["connections"] }),

  list: query({
    ...read,
    internal: true,
    upstream: "GET /v2/usg/acs/corp/apps",
    input: pageInput,
    wire: toOffset,
    output: pageOf(appIdWire),
    example: { page: 1, pageSize: 500 },
  }),
  add: command({
    ...write,
    internal: true,
    upstream: "POST /v2/usg/acs/corp/app",
    input: z.object(given),
    wire: ({ name, description }) => ({ app_name: name, description }),
    output: appIdWire,
    example: { name: "Intranet" },
  }),
  replace: command({
    ...write,
    internal: true,
    upstream: "PUT /v2/usg/acs/corp/app/{app_id}",
    input: byId.extend({
      name: given.name.optional(),
      description: z.string().max(128).optional(),
      state: z.enum(appIdStates).optional(),
    }),
    wire: ({ appId, name, description, state }) => ({
      app_id: appId,
      app_name: name,
      description,
      status: state && (state === "disabled" ? 1 : 0),
    }),
    output: appIdWire,
    example: { ...example, name: "Intranet" },
  }),
  giveNewKey: command({
    ...write,
    internal: true,
    upstream: "PUT /v2/usg/acs/corp/app/{app_id}/reset",
    input: byId,
    wire: ({ appId }) => ({ app_id: appId }),
    output: appIdWire,
    example,
  }),
  drop: command({
    ...write,
    internal: true,
    upstream: "DELETE /v2/usg/acs/corp/app/{app_id}",
    input: byId,
    wire: ({ appId }) => ({ app_id: appId }),
    output: nothing,
    example,
  }),
});
