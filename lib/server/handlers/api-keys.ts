import "server-only";
import type { Prisma } from "#generated/prisma/client.ts";
import type { apiKeyStates } from "#lib/contract/api-keys.ts";
import { AppError } from "#lib/errors.ts";
import { createApiKey, shownKey } from "../api-keys.ts";
import { type Context, enterpriseOf } from "../context.ts";
import { db } from "../db.ts";
import { sessionOf } from "./caller.ts";
import type { HandlersOf } from "./types.ts";

export const apiKeyHandlers: HandlersOf<"apiKeys"> = {
  "apiKeys.search": async ({ page, pageSize, text, state }, context) => {
    const where: Prisma.ApiKeyWhereInput = {
      AND: [{ enterpriseId: enterpriseIdOf(context) }, text ? named(text) : {}, state ? inState(state) : {}],
    };
    const offset = (page - 1) * pageSize;
    const [rows, total] = await Promise.all([
      db().apiKey.findMany({
        where,
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
        skip: offset,
        take: pageSize,
      }),
      db().apiKey.count({ where }),
    ]);
    return { items: rows.map(shownKey), total, offset };
  },

  "apiKeys.get": async ({ id }, context) => {
    const row = await db().apiKey.findFirst({ where: { id, enterpriseId: enterpriseIdOf(context) } });
    if (!row) throw new AppError("not_found");
    return shownKey(row);
  },

  "apiKeys.create": (wanted, context) => {
    const { user } = sessionOf(context);
    return createApiKey({ ...wanted, enterpriseId: enterpriseIdOf(context), createdByName: user.name });
  },

  "apiKeys.revoke": async ({ id }, context) => {
    const own = { id, enterpriseId: enterpriseIdOf(context) };
    if (!(await db().apiKey.findFirst({ where: own, select: { id: true } }))) throw new AppError("not_found");
    await db().apiKey.updateMany({ where: { ...own, revokedAt: null }, data: { revokedAt: new Date() } });
    return null;
  },
};

function named(text: string): Prisma.ApiKeyWhereInput {
  const contains = { contains: text, mode: "insensitive" as const };
  return {
    OR: [
      { name: contains },
      { start: { startsWith: text } },
      { userIds: { has: text } },
      { userIdPrefix: contains },
    ],
  };
}

function inState(state: (typeof apiKeyStates)[number]): Prisma.ApiKeyWhereInput {
  const now = new Date();
  if (state === "revoked") return { revokedAt: { not: null } };
  return { revokedAt: null, expiresAt: state === "active" ? { gt: now } : { lte: now } };
}

function enterpriseIdOf({ caller }: Context): string {
  const enterprise = enterpriseOf(caller);
  if (!enterprise) throw new AppError("forbidden", "no enterprise in effect");
  return enterprise.id;
}
