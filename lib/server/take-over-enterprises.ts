import "server-only";
import { enterprises } from "#lib/contract/enterprises.ts";
import type { Context } from "./context.ts";
import { db } from "./db.ts";
import { perform } from "./perform.ts";

type Listed = { corpId: string; name: string };

/** The upstream's largest page. */
const pageSize = 500;

/**
 * Makes the portal know every enterprise that the service provider has upstream, by the name it has there. Those that
 * the upstream no longer lists stay: the portal's users and audit refer to them.
 * Throws what `perform` throws; pages read before an error are taken over already, and repeating it does no harm.
 */
export async function takeOverEnterprises(context: Context) {
  const count = { total: 0, added: 0, renamed: 0 };
  for (let page = 1; ; page++) {
    const { items, total, offset } = await perform(enterprises.upstream, { page, pageSize }, context);
    // Asked beyond the end, the upstream repeats its last page.
    if (items.length === 0 || offset < (page - 1) * pageSize) return count;
    const { added, renamed } = await takeOver(items);
    count.total += items.length;
    count.added += added;
    count.renamed += renamed;
    if (page * pageSize >= total) return count;
  }
}

async function takeOver(listed: Listed[]): Promise<{ added: number; renamed: number }> {
  const known = await db().enterprise.findMany({
    where: { corpId: { in: listed.map(({ corpId }) => corpId) } },
    select: { corpId: true, name: true },
  });
  const nameOf = new Map(known.map(({ corpId, name }) => [corpId, name]));
  const missing = listed.filter(({ corpId }) => !nameOf.has(corpId));
  const renamed = listed.filter(({ corpId, name }) => nameOf.has(corpId) && nameOf.get(corpId) !== name);
  const { count: added } = await db().enterprise.createMany({ data: missing, skipDuplicates: true });
  for (const { corpId, name } of renamed) {
    await db().enterprise.update({ where: { corpId }, data: { name } });
  }
  return { added, renamed: renamed.length };
}
