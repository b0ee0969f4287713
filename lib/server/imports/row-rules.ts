import "server-only";
import type { User } from "#lib/contract/user-wire.ts";
import type { FieldValues } from "./fields.ts";
import { type KeyColumn, keyColumns } from "./key-hash.ts";
import type { Plan } from "./plan.ts";
import type { ReadRow } from "./read-row.ts";
import { because, type RowRefusal } from "./row-refusal.ts";

/** Why the upstream would not take a new user, or would take another one for it. */
export function newUserRefusal(read: ReadRow, line: number, plan: Plan): RowRefusal | null {
  const { account, thirdPartyId, fields } = read;
  const { phone, email } = fields;
  const wanted = { account, third_party_id: thirdPartyId, phone, email };
  const repeated = repetition(wanted, line, plan);
  if (repeated) return repeated;
  const holder = account && thirdPartyId ? plan.directory.byThirdPartyId(thirdPartyId) : undefined;
  if (holder) return because("account_fixed", { account: holder.account });
  if (!fields.name) return because("name_missing");
  if (!phone && !email) return because("contact_missing");
  return contactTaken(fields, null, plan);
}

/** Why a user cannot have other values. Neither of the two ids can be changed. */
export function changeRefusal(
  { thirdPartyId }: ReadRow,
  wanted: FieldValues,
  user: User,
  line: number,
  plan: Plan,
): RowRefusal | null {
  const first = plan.seen.firstAbout(user, line);
  if (first !== line) return because("repeated", { column: "account", line: first });
  if (thirdPartyId && thirdPartyId !== user.thirdPartyId)
    return because("third_party_id_fixed", { value: user.thirdPartyId ?? "empty" });
  if (Object.keys(wanted).length === 0) return null;
  if (user.role === "owner") return because("default_administrator");
  const { phone, email } = wanted;
  if (!(phone ?? user.phone) && !(email ?? user.email)) return because("contact_missing");
  return repetition({ phone, email }, line, plan) ?? contactTaken(wanted, user, plan);
}

/** The first of two rows that want the same id, number or address has it. */
function repetition(
  wanted: Partial<Record<KeyColumn, unknown>>,
  line: number,
  { seen }: Plan,
): RowRefusal | null {
  for (const column of keyColumns) {
    const value = wanted[column];
    if (!value) continue;
    const first = seen.firstWith(column, String(value), line);
    if (first !== line) return because("repeated", { column, line: first });
  }
  return null;
}

function contactTaken({ phone, email }: FieldValues, self: User | null, { directory }: Plan) {
  const byPhone = phone ? directory.byPhone(String(phone)) : undefined;
  if (byPhone !== undefined && byPhone !== self?.account) return because("phone_taken", { account: byPhone });
  const byEmail = email ? directory.byEmail(String(email)) : undefined;
  if (byEmail !== undefined && byEmail !== self?.account) return because("email_taken", { account: byEmail });
  return null;
}
