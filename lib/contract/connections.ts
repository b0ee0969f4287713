import { z } from "zod";
import { appInput, appKinds, requiredText } from "./app-input.ts";
import { command, type OutputOf, query, resource } from "./operation.ts";
import { pageInput } from "./page.ts";
import { seeded } from "./seeded.ts";

export const connectionFilters = ["enabled", "disabled"] as const;

/** A key that is held, never the key itself. `endsAt`: the end of the day it dies, in UTC; null while it is the app's own. */
const heldKey = z.object({ id: z.string(), addedAt: z.string(), endsAt: z.string().nullable() });

const connection = z.object({
  id: z.string(),
  kind: z.enum(appKinds),
  name: z.string(),
  host: z.string(),
  appId: z.string(),
  /** Whose app it is; null for the service provider's. */
  enterprise: z.object({ name: z.string(), upstreamId: z.string() }).nullable(),
  /** Of several enabled apps of one owner only the newest serves. */
  state: z.enum(["serving", "reserve", "disabled"]),
  /** Those that are valid, the one that signs first. */
  keys: z.array(heldKey),
  /** How its last trial went; `failure` is the reason of a refusal. Null before the first. */
  lastTest: z.object({ at: z.string(), failure: z.string().nullable() }).nullable(),
  createdAt: z.string(),
});
export type Connection = OutputOf<typeof connections.get>;
export type HeldKey = Connection["keys"][number];

/** Who an app turned out to be when it signed in. */
const became = z.object({
  kind: z.enum(appKinds),
  enterprise: z.object({ name: z.string(), upstreamId: z.string() }).nullable(),
});

const byId = z.object({ id: z.uuid() });

/**
 * The apps by which the portal reaches the upstream: all of them for a service provider, of an enterprise's
 * administrator the own enterprise's, where another's id is as absent as one that never was.
 */
export const connections = resource("connections", {
  search: query({
    permission: "connections.read",
    as: ["none"],
    input: pageInput.extend({
      text: z.string().max(128).optional(),
      kind: z.enum(appKinds).optional(),
      state: z.enum(connectionFilters).optional(),
    }),
    output: z.object({ items: z.array(connection), total: z.number(), offset: z.number() }),
    example: {},
  }),
  get: query({
    permission: "connections.read",
    as: ["none"],
    input: byId,
    output: connection,
    example: { id: seeded.connectionId },
  }),
  /** What somebody should look after: keys that die within a week, and apps that the upstream refused. */
  alerts: query({
    permission: "connections.read",
    as: ["none"],
    input: z.object({}),
    output: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        keyEndsAt: z.string().nullable(),
        failure: z.object({ reason: z.string(), at: z.string() }).nullable(),
      }),
    ),
    example: {},
  }),
  /** The hosts that an app may be registered for. */
  hosts: query({
    permission: "connections.write",
    as: ["none"],
    input: z.object({}),
    output: z.array(z.object({ host: z.string(), region: z.enum(["mainland", "international", "other"]) })),
    example: {},
  }),
  /** Signs in with the app first: what the upstream refuses is not kept. */
  register: command({
    permission: "connections.write",
    as: ["none"],
    input: z.object({ name: requiredText(128), ...appInput }),
    secrets: ["appKey"],
    output: z.object({ id: z.string(), became }),
    example: {
      name: "Meeting rooms portal",
      kind: "enterprise",
      host: "api.meeting.huaweicloud.com",
      appId: "5b0e6f1c2d3a49788695a4b3c2d1e0ff",
      appKey: "not-a-real-key",
    },
    refreshes: ["enterprises"],
  }),
  /** Signs in with each key that is held, and signs out again. Refused when the upstream takes none of them. */
  test: command({
    permission: "connections.write",
    as: ["none"],
    input: byId,
    output: z.object({ became, keys: z.array(z.object({ id: z.string(), isAccepted: z.boolean() })) }),
    example: { id: seeded.connectionId },
  }),
  /** Takes the key that a reset gave, and keeps the one before for the month that the upstream still takes it. */
  addKey: command({
    permission: "connections.write",
    as: ["none"],
    input: byId.extend({
      appKey: appInput.appKey,
      /** The day of the reset, by the calendar of who did it. */
      resetOn: z.iso.date(),
    }),
    secrets: ["appKey"],
    output: z.object({ previousEndsAt: z.string().nullable() }),
    example: { id: seeded.connectionId, appKey: "not-a-real-key", resetOn: "2026-11-01" },
  }),
  /** Nothing is signed by it any more, and its upstream tokens end. */
  disable: command({
    permission: "connections.write",
    as: ["none"],
    input: byId,
    output: z.null(),
    example: { id: seeded.connectionId },
    refreshes: ["enterprises"],
  }),
  enable: command({
    permission: "connections.write",
    as: ["none"],
    input: byId,
    output: z.null(),
    example: { id: seeded.connectionId },
    refreshes: ["enterprises"],
  }),
});
