import "server-only";
import type { BindingState, BindingWay, Prisma, Binding as Row } from "#generated/prisma/client.ts";
import type { Binding } from "#lib/contract/bindings.ts";
import { AppError } from "#lib/errors.ts";
import { type Context, enterpriseOf } from "./context.ts";
import { db } from "./db.ts";
import { literally } from "./literally.ts";

type Filters = {
  text?: string | undefined;
  state?: BindingState | undefined;
  way?: BindingWay | undefined;
};

/** The enterprise whose bindings a request is about. @throws AppError `forbidden` outside of any */
export function bindingHome({ caller }: Pick<Context, "caller">) {
  const enterprise = enterpriseOf(caller);
  if (!enterprise) throw new AppError("forbidden", "no enterprise in effect");
  return enterprise;
}

/** The bindings of an enterprise that filters and a text leave; the text is part of the id, the account or the name. */
export function bindingsWhere(enterpriseId: string, { text, state, way }: Filters): Prisma.BindingWhereInput {
  const contains = { contains: literally(text ?? ""), mode: "insensitive" as const };
  return {
    enterpriseId,
    ...(state && { state }),
    ...(way && { way }),
    ...(text && { OR: [{ thirdPartyId: contains }, { account: contains }, { name: contains }] }),
  };
}

/** A binding of an enterprise. @throws AppError `not_found`, the same for another's as for one that never was */
export async function bindingOf(enterpriseId: string, id: string): Promise<Row> {
  const binding = await db().binding.findFirst({ where: { id, enterpriseId } });
  if (!binding) throw new AppError("not_found");
  return binding;
}

/** A binding as its readers see it: never its password. */
export function shownBinding(row: Row): Binding {
  const { id, thirdPartyId, way, state, account, name, foundAccount } = row;
  const { lastSignedInAt, checkedAt, createdAt } = row;
  return {
    ...{ id, thirdPartyId, way, state, account, name, foundAccount },
    lastSignedInAt: lastSignedInAt?.toISOString() ?? null,
    checkedAt: checkedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
