import "server-only";
import { logOutJob } from "./upstream/logout.ts";

/** Where secrets of one kind are kept, in SQL about a row `t`: what re-encrypting needs to know about the place. */
export type CipherColumn = {
  /** As the places of its secrets name them; see `Place`. */
  table: string;
  column: string;
  /** The relation of the rows, and which of them. */
  relation: string;
  where: string;
  /** What a row is found by again, as texts. */
  key: readonly [string, ...string[]];
  /** The place's row and enterprise. */
  row: string;
  enterprise: string;
  envelope: string;
  /** The assignment that stores the envelope `value` in its place. */
  assignment: (value: string) => string;
};

/**
 * Everything that is encrypted at rest. A column of the schema whose name ends in "Cipher" and that is missing here
 * fails a test: its secrets would be lost with the key that sealed them.
 */
export const cipherColumns: readonly CipherColumn[] = [
  column("AppKey", "keyCipher", {
    enterprise: `(SELECT a."enterpriseId" FROM "App" a WHERE a.id = t."appId")`,
  }),
  column("Binding", "passwordCipher", { enterprise: `t."enterpriseId"` }),
  ...(["ImportBlock.rowsCipher", "ImportPassword.passwordCipher"] as const).map((name) => {
    const [table = "", own = ""] = name.split(".");
    return column(table, own, {
      enterprise: `(SELECT i."enterpriseId" FROM "Import" i WHERE i.id = t."importId")`,
    });
  }),
  column("JoinLink", "tokenCipher", { enterprise: `t."enterpriseId"` }),
  ...["accessCipher", "refreshCipher"].map((name) =>
    column("ProviderSession", name, {
      key: ["idHash"],
      enterprise: `(SELECT s."enterpriseId" FROM "Session" s WHERE s."idHash" = t."idHash")`,
    }),
  ),
  column("UpstreamToken", "tokenCipher", {
    key: ["appId", "corpId", "userId"],
    enterprise: `nullif(t."corpId", '')`,
  }),
  {
    // The queue keeps what a job was given for a day, done or not.
    table: "job",
    column: logOutJob,
    relation: "pgboss.job",
    where: `t.name = '${logOutJob}'`,
    key: ["t.id::text"],
    row: `t.data->>'origin'`,
    enterprise: `t.data->>'enterprise'`,
    envelope: `t.data->>'cipher'`,
    assignment: (value) => `data = jsonb_set(t.data, '{cipher}', to_jsonb(${value}))`,
  },
];

type Kept = { key?: readonly [string, ...string[]]; enterprise: string };

/** A column of the portal's own tables. The row of a place is the row's key, its members separated by colons. */
function column(table: string, name: string, { key = ["id"], enterprise }: Kept): CipherColumn {
  const [first, ...others] = key.map((member) => `t."${member}"`);
  const members = [first ?? "t.id", ...others] as const;
  return {
    table,
    column: name,
    relation: `"${table}"`,
    where: "true",
    key: members,
    row: members.join(` || ':' || `),
    enterprise,
    envelope: `t."${name}"`,
    assignment: (value) => `"${name}" = ${value}`,
  };
}
