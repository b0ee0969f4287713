import "server-only";
import type { RowReason } from "#lib/contract/import-reasons.ts";
import type { ImportOutcome } from "#lib/contract/import-words.ts";
import { countryOf } from "#lib/contract/user-fields.ts";
import type { User } from "#lib/contract/user-wire.ts";
import { shownPath } from "./department-finder.ts";
import { type FieldKey, type FieldValues, fieldOf, isField } from "./fields.ts";
import { generatedAccount } from "./generated-account.ts";
import type { Plan } from "./plan.ts";
import { type ReadRow, readRow, userNamed } from "./read-row.ts";
import { because, type Params, type RowRefusal } from "./row-refusal.ts";
import { changeRefusal, newUserRefusal } from "./row-rules.ts";

/** What the dry run says of one row. */
export type PlannedRow = {
  line: number;
  outcome: ImportOutcome;
  reason: RowReason | null;
  params: Params;
  account: string | null;
  thirdPartyId: string | null;
  name: string | null;
  before: FieldValues;
  after: FieldValues;
  userId: string | null;
  /** Of a refused row: as it came, without its password. */
  cells: readonly string[];
  /** Of a new user; kept encrypted, and nowhere else. */
  password: string | null;
};

/** What a row would do, field by field, or why it cannot. Nothing is asked and nothing written. */
export function planRow(cells: readonly string[], line: number, plan: Plan): PlannedRow {
  const user = userNamed(cells, plan);
  const read = readRow(cells, user, plan);
  const noKey = !read.account && !read.thirdPartyId ? because("no_key") : null;
  const refusal = read.refusal ?? noKey;
  const planned = user ? planChange(read, user, line, plan) : planCreation(read, line, plan);
  return refusal || planned.outcome === "refused"
    ? { ...planned, ...refused(refusal ?? planned, cells, plan) }
    : planned;
}

function refused({ reason, params }: RowRefusal | PlannedRow, cells: readonly string[], { columns }: Plan) {
  const nothing = { before: {}, after: {}, userId: null, password: null };
  const secret = columns.find(({ key }) => key === "password")?.index;
  const own = cells.map((cell, index) => (index === secret ? "" : cell));
  return { ...nothing, outcome: "refused" as const, reason, params, cells: own };
}

function planCreation(read: ReadRow, line: number, plan: Plan): PlannedRow {
  const { account, thirdPartyId, fields, password } = read;
  const refusal = read.refusal ?? newUserRefusal(read, line, plan);
  // Without a number the upstream drops it.
  if (!fields.phone) delete fields.country;
  return {
    line,
    outcome: refusal ? "refused" : "create",
    reason: refusal?.reason ?? null,
    params: refusal?.params ?? {},
    account: account ?? (refusal ? null : generatedAccount(plan.importId, line)),
    thirdPartyId,
    name: String(fields.name ?? "") || null,
    before: {},
    after: fields,
    userId: null,
    cells: [],
    password,
  };
}

function planChange(read: ReadRow, user: User, line: number, plan: Plan): PlannedRow {
  const { before, after } = differences(read.fields, user);
  const refusal = changeRefusal(read, after, user, line, plan);
  if (before.department !== undefined)
    plan.departmentNames.set(user.department.code, shownPath(user.department.path));
  const outcome = Object.keys(after).length === 0 ? "unchanged" : "change";
  // The upstream takes no password with a change.
  const hint = read.password === null ? null : "password_kept";
  return {
    line,
    outcome: refusal ? "refused" : outcome,
    reason: refusal?.reason ?? hint,
    params: refusal?.params ?? {},
    account: user.account,
    thirdPartyId: user.thirdPartyId,
    name: String(read.fields.name ?? user.name),
    before,
    after,
    userId: user.id,
    cells: [],
    password: null,
  };
}

/** What of the wanted is otherwise, and what it replaces. */
function differences(wanted: FieldValues, user: User): { before: FieldValues; after: FieldValues } {
  const before: FieldValues = {};
  const after: FieldValues = {};
  const note = (key: FieldKey, value: FieldValues[FieldKey]) => {
    const current = fieldOf(user, key);
    if (value === undefined || value === current || isSamePhone(key, value, current)) return;
    before[key] = current;
    after[key] = value;
  };
  for (const key in wanted) if (isField(key) && key !== "country") note(key, wanted[key]);
  // A country goes with its number: the upstream derives it where it can, and forgets it with the number.
  if (after.phone === "") note("country", "");
  else if (after.phone !== undefined) note("country", wanted.country ?? countryOf(String(after.phone)));
  else if (user.phone !== "") note("country", wanted.country);
  return { before, after };
}

/** People in China leave their own country's code out. */
function isSamePhone(key: FieldKey, value: unknown, current: unknown): boolean {
  return key === "phone" && `+86${value}` === current;
}
