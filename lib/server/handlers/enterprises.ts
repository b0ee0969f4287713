import "server-only";
import { db } from "../db.ts";
import { takeOverEnterprises } from "../take-over-enterprises.ts";
import type { HandlersOf } from "./types.ts";

export const enterpriseHandlers: HandlersOf<"enterprises"> = {
  "enterprises.search": async ({ page, pageSize, text }) => {
    const where = text ? { name: { contains: text, mode: "insensitive" as const } } : {};
    const offset = (page - 1) * pageSize;
    const [rows, total] = await Promise.all([
      db().enterprise.findMany({
        where,
        orderBy: [{ name: "asc" }, { id: "asc" }],
        skip: offset,
        take: pageSize,
        include: { _count: { select: { apps: true } } },
      }),
      db().enterprise.count({ where }),
    ]);
    const items = rows.map(({ id, name, corpId, _count }) => ({ id, name, corpId, ownApp: _count.apps > 0 }));
    return { items, total, offset };
  },

  "enterprises.refresh": (_input, context) => takeOverEnterprises(context),
};
