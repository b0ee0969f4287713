import { z } from "zod";
import { requiredText } from "./app-input.ts";
import { command, type OutputOf, query, resource } from "./operation.ts";
import { pageInput } from "./page.ts";
import { thirdPartyId } from "./third-party-id.ts";

export const apiKeyStates = ["active", "expired", "revoked"] as const;

/** For how many days a key may be made. */
export const apiKeyDays = [30, 90, 180, 365] as const;

/** The most ids a key can list; beyond, give a prefix. */
export const mostUserIds = 200;

const apiKey = z.object({
  id: z.string(),
  name: z.string(),
  /** How the key begins, to tell it from others; never more of it. */
  start: z.string(),
  /** Which users it may ask for: those listed, or those whose id begins with the prefix. */
  userIds: z.array(z.string()),
  userIdPrefix: z.string().nullable(),
  mayAllocate: z.boolean(),
  state: z.enum(apiKeyStates),
  createdBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  /** To the minute; null when it never was. */
  lastUsedAt: z.string().nullable(),
});
export type ApiKey = OutputOf<typeof apiKeys.get>;

const byId = z.object({ id: z.uuid() });

/** The keys by which the enterprise's own servers get log-in signatures for its native apps. */
export const apiKeys = resource("apiKeys", {
  search: query({
    permission: "integration.read",
    as: ["none"],
    input: pageInput.extend({
      text: z.string().max(128).optional(),
      state: z.enum(apiKeyStates).optional(),
    }),
    output: z.object({ items: z.array(apiKey), total: z.number(), offset: z.number() }),
    example: {},
  }),
  get: query({
    permission: "integration.read",
    as: ["none"],
    input: byId,
    output: apiKey,
    example: { id: "0199a000-0000-7000-8000-0000000000b1" },
  }),
  /** Answers the key this once: only its hash is kept. */
  create: command({
    permission: "integration.write",
    as: ["none"],
    input: z
      .object({
        name: requiredText(128),
        userIds: z.array(thirdPartyId).max(mostUserIds).default([]),
        userIdPrefix: thirdPartyId.nullable().default(null),
        mayAllocate: z.boolean().default(false),
        days: z.number().int().min(1).max(365),
      })
      .superRefine(({ userIds, userIdPrefix }, context) => {
        if (userIds.length > 0 !== (userIdPrefix !== null)) return;
        const path = userIdPrefix === null ? ["userIds"] : ["userIdPrefix"];
        context.addIssue({
          code: "custom",
          path,
          message: userIdPrefix === null ? "required" : "list_or_prefix",
        });
      }),
    output: z.object({ id: z.string(), key: z.string() }),
    example: { name: "Shop floor app", userIds: ["mei.chen"], days: 90 },
  }),
  /** It opens nothing any more, at once and everywhere. */
  revoke: command({
    permission: "integration.write",
    as: ["none"],
    input: byId,
    output: z.null(),
    example: { id: "0199a000-0000-7000-8000-0000000000b1" },
  }),
});
