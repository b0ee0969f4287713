import "server-only";
import type { RowReason } from "#lib/contract/import-reasons.ts";
import type { ImportOutcome } from "#lib/contract/import-words.ts";
import { countryOf } from "#lib/contract/user-fields.ts";
import type { User } from "#lib/contract/user-wire.ts";
import { clears, isRefused } from "./cells.ts";
import { shownPath } from "./department-finder.ts";
import { type FieldKey, type FieldValues, fieldOf, isField } from "./fields.ts";
import { generatedAccount } from "./generated-account.ts";
import type { Plan } from "./plan.ts";

type Params = Record<string, string | number>;
export type Refusal = { reason: RowReason; params: Params };

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

/** A row as far as its own cells tell. */
type Read = {
  account: string | null;
  thirdPartyId: string | null;
  password: string | null;
  fields: FieldValues;
  refusal: Refusal | null;
};

/** What may be emptied; the others a user cannot be without. */
const clearable: readonly FieldKey[] = ["english_name", "phone", "email", "title", "signature", "note"];

function because(reason: RowReason, params: Params = {}): Refusal {
  return { reason, params };
}

/** What a row would do, field by field, or why it cannot. Nothing is asked and nothing written. */
export function planRow(cells: readonly string[], line: number, plan: Plan): PlannedRow {
  const read = readRow(cells, plan);
  const { account, thirdPartyId, fields } = read;
  const shown = { line, account, thirdPartyId, name: String(fields.name ?? "") || null };
  const refuse = ({ reason, params }: Refusal, user?: User): PlannedRow => ({
    ...shown,
    ...(user && { account: user.account, thirdPartyId: user.thirdPartyId, name: shown.name ?? user.name }),
    ...{ outcome: "refused", reason, params, before: {}, after: {}, userId: null, password: null },
    cells: cells.map((cell, index) => (plan.columns[index] === "password" ? "" : cell)),
  });

  if (read.refusal) return refuse(read.refusal);
  if (!account && !thirdPartyId) return refuse(because("no_key"));
  const repeated = repetition(read, line, plan);
  if (repeated) return refuse(repeated);

  const user = account
    ? plan.directory.byAccount(account)
    : plan.directory.byThirdPartyId(thirdPartyId ?? "");
  if (!user) {
    const refusal = newUserRefusal(read, plan);
    if (refusal) return refuse(refusal);
    const { country, ...others } = fields;
    // Without a number the upstream drops it.
    const after = fields.phone && country !== undefined ? fields : others;
    const given = { ...shown, account: account ?? generatedAccount(plan.importId, line) };
    const nothing = { reason: null, params: {}, before: {}, userId: null, cells: [] };
    return { ...given, ...nothing, outcome: "create", after, password: read.password };
  }
  return planChange(read, user, plan, { shown, refuse });
}

function planChange(
  read: Read,
  user: User,
  plan: Plan,
  {
    shown,
    refuse,
  }: { shown: Pick<PlannedRow, "line" | "name">; refuse: (it: Refusal, user: User) => PlannedRow },
): PlannedRow {
  const firstLine = plan.matched.get(user.id) ?? shown.line;
  plan.matched.set(user.id, firstLine);
  if (firstLine !== shown.line)
    return refuse(because("repeated", { column: "account", line: firstLine }), user);
  const { before, after } = differences(read.fields, user);
  const isSame = Object.keys(after).length === 0;
  if (before.department !== undefined)
    plan.departmentNames.set(user.department.code, shownPath(user.department.path));
  const refusal = identityRefusal(read, user) ?? (isSame ? null : changeRefusal(after, user, plan));
  if (refusal) return refuse(refusal, user);
  return {
    line: shown.line,
    name: shown.name ?? user.name,
    account: user.account,
    thirdPartyId: user.thirdPartyId,
    outcome: isSame ? "unchanged" : "change",
    // The upstream takes no password with a change.
    reason: read.password === null ? null : "password_kept",
    params: {},
    before,
    after,
    userId: user.id,
    cells: [],
    password: null,
  };
}

function readRow(cells: readonly string[], plan: Plan): Read {
  const read: Read = { account: null, thirdPartyId: null, password: null, fields: {}, refusal: null };
  const refuse = (reason: RowReason, params: Params) => {
    read.refusal ??= because(reason, params);
  };
  for (const [index, key] of plan.columns.entries()) {
    const cell = cells[index];
    // An empty cell says nothing.
    if (key === null || cell === undefined || cell.trim() === "") continue;
    if (clears(cell)) {
      if (isField(key) && clearable.includes(key)) read.fields[key] = "";
      else refuse("not_clearable", { column: key });
      continue;
    }
    const parsed = plan.readCell(key, cell);
    if (isRefused(parsed)) {
      refuse("cell", {
        column: key,
        refusal: parsed.refusal,
        value: key === "password" ? "" : cell.slice(0, 80),
      });
    } else if (key === "account") read.account = String(parsed);
    else if (key === "third_party_id") read.thirdPartyId = String(parsed);
    else if (key === "password") read.password = String(parsed);
    else if (key === "department") {
      const found = plan.departments.get(String(parsed));
      if (found && "code" in found) read.fields.department = found.code;
      else refuse(found?.reason ?? "department_unknown", { value: String(parsed), ...found?.params });
    } else read.fields[key] = parsed;
  }
  return read;
}

/** The first of two rows with the same id, number or address counts. */
function repetition({ account, thirdPartyId, fields }: Read, line: number, { first }: Plan): Refusal | null {
  const keys = { account, third_party_id: thirdPartyId, phone: fields.phone, email: fields.email };
  for (const [column, value] of Object.entries(keys)) {
    if (!value) continue;
    const firstLine = first.line(column, String(value));
    if (firstLine !== undefined && firstLine !== line)
      return because("repeated", { column, line: firstLine });
  }
  return null;
}

function newUserRefusal({ account, thirdPartyId, fields }: Read, plan: Plan): Refusal | null {
  const holder = account && thirdPartyId ? plan.directory.byThirdPartyId(thirdPartyId) : undefined;
  if (holder) return because("account_fixed", { account: holder.account });
  if (!fields.name) return because("name_missing");
  if (!fields.phone && !fields.email) return because("contact_missing");
  return contactTaken(fields, null, plan);
}

/** Neither of the two ids of a user can be changed. */
function identityRefusal({ thirdPartyId }: Read, user: User): Refusal | null {
  if (!thirdPartyId || thirdPartyId === user.thirdPartyId) return null;
  return because("third_party_id_fixed", { value: user.thirdPartyId ?? "empty" });
}

function changeRefusal(after: FieldValues, user: User, plan: Plan): Refusal | null {
  if (user.role === "owner") return because("default_administrator");
  const { phone = user.phone, email = user.email } = after;
  if (!phone && !email) return because("contact_missing");
  return contactTaken(after, user, plan);
}

function contactTaken({ phone, email }: FieldValues, self: User | null, { directory }: Plan): Refusal | null {
  const holders = [
    ["phone_taken", phone ? directory.byPhone(String(phone)) : undefined],
    ["email_taken", email ? directory.byEmail(String(email)) : undefined],
  ] as const;
  for (const [reason, holder] of holders) {
    if (holder !== undefined && holder !== self?.account) return because(reason, { account: holder });
  }
  return null;
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
