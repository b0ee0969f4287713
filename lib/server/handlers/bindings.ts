import "server-only";
import { bind, rebind, unbind } from "../binding-changes.ts";
import { bindingHome, bindingOf, bindingsWhere, shownBinding } from "../binding-list.ts";
import { repairsOf } from "../binding-repairs.ts";
import type { Context } from "../context.ts";
import { db } from "../db.ts";
import { sessionOf } from "./caller.ts";
import type { HandlersOf } from "./types.ts";

export const bindingHandlers: HandlersOf<"bindings"> = {
  "bindings.search": async ({ page, pageSize, sort, ...filters }, context) => {
    const where = bindingsWhere(bindingHome(context).id, filters);
    const offset = (page - 1) * pageSize;
    const orderBy = { thirdPartyId: sort === "ascending" ? ("asc" as const) : ("desc" as const) };
    const [rows, total] = await Promise.all([
      db().binding.findMany({ where, orderBy, skip: offset, take: pageSize }),
      db().binding.count({ where }),
    ]);
    return { items: rows.map(shownBinding), total, offset };
  },

  "bindings.get": async ({ id }, context) => {
    const binding = await bindingOf(bindingHome(context).id, id);
    const users = await db().user.findMany({
      where: { bindingId: id, enterpriseId: binding.enterpriseId },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 100,
    });
    return {
      ...shownBinding(binding),
      users: users.map(({ id, name, disabledAt }) => ({ id, name, isDisabled: disabledAt !== null })),
    };
  },

  "bindings.history": async ({ id, page, pageSize }, context) => {
    const { id: bindingId } = await bindingOf(bindingHome(context).id, id);
    const offset = (page - 1) * pageSize;
    const [rows, total] = await Promise.all([
      db().bindingEvent.findMany({
        where: { bindingId },
        orderBy: [{ at: "desc" }, { id: "desc" }],
        skip: offset,
        take: pageSize,
      }),
      db().bindingEvent.count({ where: { bindingId } }),
    ]);
    const items = rows.map(({ id, at, kind, actorName, way, state, account }) => ({
      ...{ id, kind, actorName, way, state, account },
      at: at.toISOString(),
    }));
    return { items, total, offset };
  },

  "bindings.following": async ({ after, size, ...filters }, context) => {
    const rows = await db().binding.findMany({
      where: { ...bindingsWhere(bindingHome(context).id, filters), thirdPartyId: { gt: after } },
      orderBy: { thirdPartyId: "asc" },
      take: size,
    });
    return rows.map(shownBinding);
  },

  "bindings.bind": ({ thirdPartyId, ...tie }, context) =>
    bind(bindingHome(context), thirdPartyId, tie, by(context)),

  "bindings.rebind": async ({ id, ...tie }, context) => {
    const home = bindingHome(context);
    await rebind(home, await bindingOf(home.id, id), tie, by(context));
    return null;
  },

  "bindings.unbind": async ({ id }, context) => {
    await unbind(await bindingOf(bindingHome(context).id, id), by(context));
    return null;
  },

  "bindings.repair": async ({ id, how }, context) => {
    const binding = await bindingOf(bindingHome(context).id, id);
    await repairsOf[how](binding, by(context).actorName, context);
    return null;
  },
};

function by(context: Context) {
  return { actorName: sessionOf(context).user.name, requestId: context.requestId };
}
