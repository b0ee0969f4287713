import { randomUUID } from "node:crypto";
import { bindingsWhere } from "#lib/server/binding-list.ts";
import { closeDatabase, db, pool } from "#lib/server/db.ts";

/** Fills an enterprise with 100,000 bindings and prints how long its list and searches take, as JSON in milliseconds. */
const enterpriseId = randomUUID();
await db().enterprise.create({ data: { id: enterpriseId, corpId: enterpriseId, name: "Bench" } });
await pool().query(
  `INSERT INTO "Binding" (id, "enterpriseId", "thirdPartyId", account, name, state)
   SELECT gen_random_uuid(), $1, 'user.' || n, 'account' || n || '@bench', '陈 ' || md5(n::text),
     CASE n % 50 WHEN 0 THEN 'vanished' ELSE 'working' END::"BindingState"
   FROM generate_series(1, 100000) AS n`,
  [enterpriseId],
);
await pool().query('ANALYZE "Binding"');

const lists = {
  "first page": { skip: 0 },
  "last page": { skip: 99_975 },
  "by third-party id": { text: "user.7654" },
  "inside an account": { text: "54321@b" },
  "inside a name": { text: "陈 c4ca4238" },
  "two characters": { text: "fe" },
  "nothing matches": { text: "no such text" },
  "by state": { state: "vanished" as const },
};

async function timed({ skip = 0, ...filters }: { skip?: number; text?: string; state?: "vanished" }) {
  const where = bindingsWhere(enterpriseId, filters);
  const startedAt = performance.now();
  await Promise.all([
    db().binding.findMany({ where, orderBy: { thirdPartyId: "asc" }, skip, take: 25 }),
    db().binding.count({ where }),
  ]);
  return performance.now() - startedAt;
}

const medians: Record<string, number> = {};
for (const [what, list] of Object.entries(lists)) {
  const times: number[] = [];
  for (let round = 0; round < 9; round += 1) times.push(await timed(list));
  medians[what] = times.sort((a, b) => a - b)[4] ?? 0;
}
process.stdout.write(JSON.stringify(medians));
await db().binding.deleteMany({ where: { enterpriseId } });
await db().enterprise.delete({ where: { id: enterpriseId } });
await closeDatabase();
process.exit();
