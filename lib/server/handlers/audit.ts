import "server-only";
import { bindingHome } from "../binding-list.ts";
import { pool } from "../db.ts";
import type { HandlersOf } from "./types.ts";

/** No further back than this. */
const reachMs = 90 * 24 * 60 * 60 * 1000;

type Line = {
  id: string;
  at: Date;
  action: string;
  actorName: string;
  isActing: boolean;
  result: string | null;
};

// By the index over what operations were told, which the database's client cannot ask for: without it a page would read
// back the whole chain for whoever is never mentioned (200,000 rows: 150 ms). Apart from the order, or the planner might
// take the chain's own after all. What is null contains nothing and is left out.
const newest = `
  WITH mentions AS MATERIALIZED (
    SELECT chain, sequence, id, at, action, "actorName", "actingFor" FROM "AuditEntry"
    WHERE (details @> $1 OR details @> $2 OR details @> $3 OR details @> $4)
      AND chain = $5 AND phase = 'intent' AND at > $6
  )
  SELECT m.id, m.at, m.action, m."actorName", m."actingFor" IS NOT NULL AS "isActing", o.result
  FROM mentions m LEFT JOIN "AuditEntry" o ON o."intentId" = m.id AND o.chain = m.chain
  ORDER BY m.sequence DESC LIMIT $7`;

export const auditHandlers: HandlersOf<"audit"> = {
  "audit.ofUser": async ({ count, ...who }, context) => {
    const { id: chain } = bindingHome(context);
    const since = new Date(Date.now() - reachMs);
    const { rows } = await pool().query<Line>(newest, [...mentions(who), chain, since, count]);
    return rows.map(({ at, ...line }) => ({ ...line, at: at.toISOString() }));
  },
};

/** How operations name a user in what they are told: one of many, alone, or by an id. */
function mentions({
  account,
  userId,
  thirdPartyId,
}: {
  account: string;
  userId?: string | undefined;
  thirdPartyId?: string | undefined;
}): (string | null)[] {
  const holding = (details: object) => JSON.stringify(details);
  return [
    holding({ account }),
    holding({ accounts: [account] }),
    userId ? holding({ userId }) : null,
    thirdPartyId ? holding({ thirdPartyId }) : null,
  ];
}
