import "server-only";
import { randomBytes } from "node:crypto";
import type { ApiKey as Row } from "#generated/prisma/client.ts";
import type { ApiKey } from "#lib/contract/api-keys.ts";
import { AppError } from "#lib/errors.ts";
import type { ApiClient } from "./context.ts";
import { db } from "./db.ts";
import { secretHash } from "./secrets.ts";

/** How every key begins, so that people and scanners of repositories know one when they see it. */
export const apiKeyPrefix = "foyer_sk_";

/** How much of the random part is kept readable. */
const shownCharacters = 4;

const usedWrittenMs = 60_000;
const dayMs = 24 * 60 * 60 * 1000;

type Wanted = {
  enterpriseId: string;
  name: string;
  userIds: string[];
  userIdPrefix: string | null;
  mayAllocate: boolean;
  /** Until it ends. */
  days: number;
  createdByName: string;
};

/** A new key: 256 random bits behind a readable prefix. Only its hash is kept, so that this answer is the only one. */
export async function createApiKey({ days, ...wanted }: Wanted): Promise<{ id: string; key: string }> {
  const key = `${apiKeyPrefix}${randomBytes(32).toString("base64url")}`;
  const { id } = await db().apiKey.create({
    data: {
      ...wanted,
      keyHash: secretHash(key),
      start: key.slice(0, apiKeyPrefix.length + shownCharacters),
      expiresAt: new Date(Date.now() + days * dayMs),
    },
  });
  return { id, key };
}

/**
 * Who holds a key, asked of the database each time, so that a revoked one is refused by every process at once. Notes
 * the use at most once a minute.
 * @throws AppError `unauthenticated`, the same for an unknown, an expired and a revoked key
 */
export async function apiClient(key: string): Promise<ApiClient> {
  const row = await db().apiKey.findUnique({
    where: { keyHash: secretHash(key) },
    include: { enterprise: { select: { id: true, name: true, corpId: true } } },
  });
  if (!row || stateOf(row) !== "active") throw new AppError("unauthenticated", "no valid API key");
  const { id, name, enterprise, userIds, userIdPrefix, mayAllocate } = row;
  await noteUse(row);
  return { id, name, enterprise, userIds, userIdPrefix, mayAllocate };
}

async function noteUse({ id, lastUsedAt }: Row): Promise<void> {
  const written = new Date(Date.now() - usedWrittenMs);
  if (lastUsedAt && lastUsedAt > written) return;
  const stale = { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: written } }] };
  await db().apiKey.updateMany({ where: stale, data: { lastUsedAt: new Date() } });
}

/** Whether a key's rule covers a user id. */
export function covers(
  { userIds, userIdPrefix }: Pick<ApiClient, "userIds" | "userIdPrefix">,
  id: string,
): boolean {
  return userIds.includes(id) || (userIdPrefix !== null && id.startsWith(userIdPrefix));
}

/** A key as administrators see it. */
export function shownKey(row: Row): ApiKey {
  const { id, name, start, userIds, userIdPrefix, mayAllocate, createdByName } = row;
  return {
    id,
    name,
    start,
    userIds,
    userIdPrefix,
    mayAllocate,
    state: stateOf(row),
    createdBy: createdByName,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
}

function stateOf({ revokedAt, expiresAt }: Row): ApiKey["state"] {
  if (revokedAt) return "revoked";
  return expiresAt <= new Date() ? "expired" : "active";
}
