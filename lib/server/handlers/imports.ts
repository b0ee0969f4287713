import "server-only";
import { AppError } from "#lib/errors.ts";
import { type Context, enterpriseOf } from "../context.ts";
import { db } from "../db.ts";
import { importOf, move } from "../imports/changes.ts";
import { discardImport, setMapping, wish } from "../imports/commands.ts";
import { countsOf, rowsWhere, shownRow } from "../imports/read-ledger.ts";
import { beginImport } from "../imports/receive.ts";
import { carryOn } from "../imports/run.ts";
import { shownImport, shownImports } from "../imports/shown.ts";
import { sessionOf } from "./caller.ts";
import type { HandlersOf } from "./types.ts";

/** The enterprise whose imports a request is about. @throws AppError `forbidden` outside of any */
function homeOf({ caller }: Context): string {
  const enterprise = enterpriseOf(caller);
  if (!enterprise) throw new AppError("forbidden", "no enterprise in effect");
  return enterprise.id;
}

const found = ({ id }: { id: string }, context: Context) => importOf(id, homeOf(context));

/** On whose wish the work is done from now on. */
function actorOf(context: Context) {
  const { user, homeRole } = sessionOf(context);
  return { actorId: user.id, actorName: user.name, actorRole: homeRole };
}

export const importHandlers: HandlersOf<"imports"> = {
  "imports.list": async ({ page, pageSize }, context) => {
    const where = { enterpriseId: homeOf(context) };
    const offset = (page - 1) * pageSize;
    const [rows, total] = await Promise.all([
      db().import.findMany({
        where,
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        skip: offset,
        take: pageSize,
      }),
      db().import.count({ where }),
    ]);
    return { items: await shownImports(rows), total, offset };
  },
  "imports.get": async (input, context) => shownImport(await found(input, context)),
  "imports.rows": async ({ page, pageSize, ...input }, context) => {
    const one = await found(input, context);
    const where = rowsWhere(one.id, input);
    const offset = (page - 1) * pageSize;
    const [rows, total] = await Promise.all([
      db().importRow.findMany({ where, orderBy: { line: "asc" }, skip: offset, take: pageSize }),
      db().importRow.count({ where }),
    ]);
    return { items: rows.map((row) => shownRow(one, row)), total, offset };
  },
  "imports.following": async ({ after, size, ...input }, context) => {
    const one = await found(input, context);
    const where = { ...rowsWhere(one.id, input), line: { gt: after } };
    const rows = await db().importRow.findMany({ where, orderBy: { line: "asc" }, take: size });
    return rows.map((row) => shownRow(one, row));
  },
  "imports.begin": async ({ fileName }, context) => ({
    id: await beginImport(fileName, { enterpriseId: homeOf(context), ...actorOf(context) }),
  }),
  "imports.setMapping": async ({ mapping, ...input }, context) => {
    await setMapping(await found(input, context), mapping, actorOf(context));
    return null;
  },
  "imports.apply": async ({ mayNotify, ...input }, context) => {
    const one = await found(input, context);
    const { outcomes } = (await countsOf([one.id]))(one.id);
    if (outcomes.create + outcomes.change === 0)
      throw new AppError("conflict", "nothing would be done", { reason: "import_empty" });
    const data = { mayNotify, appliedAt: new Date(), trouble: null, tries: 0, ...actorOf(context) };
    await move(one, "apply", data);
    await db().importBlock.deleteMany({ where: { importId: one.id } });
    await carryOn(one.id);
    return null;
  },
  "imports.pause": async (input, context) => {
    await wish(await found(input, context), "pause");
    return null;
  },
  "imports.resume": async (input, context) => {
    await wish(await found(input, context), "resume", actorOf(context));
    return null;
  },
  "imports.cancel": async (input, context) => {
    await wish(await found(input, context), "cancel");
    return null;
  },
  "imports.undo": async (input, context) => {
    await wish(await found(input, context), "undo", { ...actorOf(context), isUndo: true, endedAt: null });
    return null;
  },
  "imports.discard": async (input, context) => {
    await discardImport(await found(input, context));
    return null;
  },
};
