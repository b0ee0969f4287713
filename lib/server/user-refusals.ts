import "server-only";
import type { InputOf } from "#lib/contract/operation.ts";
import { users } from "#lib/contract/users.ts";
import { AppError } from "#lib/errors.ts";
import type { Context } from "./context.ts";
import { perform } from "./perform.ts";

/** What somebody typed of a user, as far as it can be in the way of another. */
type Typed = { account?: string; thirdPartyId?: string; phone?: string; email?: string };
type Fields = Record<string, string>;

/**
 * Runs an upstream call that writes a user. The upstream says that an account or an address is taken, not which of
 * them, and has one code for all else: what stands in the way is looked up afterwards.
 *
 * Throws what the call threw, with the field named where it was found; `prefix` stands before the fields' names in the
 * operation's input.
 */
export async function fieldNamed<T>(
  call: Promise<T>,
  typed: Typed,
  context: Context,
  prefix = "",
): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const fields = await fieldsInTheWay(error, typed, context);
    if (!fields) throw error;
    const named = Object.fromEntries(Object.entries(fields).map(([name, key]) => [prefix + name, key]));
    throw new AppError(error.code, error.message, { ...error.details, fields: named }, error);
  }
}

/** Nothing that goes wrong here may hide the refusal itself. */
async function fieldsInTheWay(error: AppError, typed: Typed, context: Context): Promise<Fields | null> {
  const { reason } = error.details;
  try {
    if (reason === "account_exists") return await takenIds(typed, context);
    if (reason === "contact_taken") return await takenContacts(typed, context);
    const isUnexplained = error.code === "upstream_rejected" && !reason;
    return isUnexplained && !typed.email && typed.phone ? await neededEmail(context) : null;
  } catch {
    return null;
  }
}

async function takenIds({ account, thirdPartyId }: Typed, context: Context): Promise<Fields> {
  const taken = thirdPartyId && (await isThere({ id: thirdPartyId, idKind: "thirdPartyId" }, context));
  if (!taken) return account ? { account: "account_exists" } : { thirdPartyId: "third_party_id_exists" };
  const both = account && (await isThere({ id: account, idKind: "account" }, context));
  return { thirdPartyId: "third_party_id_exists", ...(both && { account: "account_exists" }) };
}

async function isThere(named: InputOf<typeof users.lookUp>, context: Context): Promise<boolean> {
  try {
    await perform(users.lookUp, named, context);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return false;
    throw error;
  }
}

/** Addresses are unique across enterprises, so that the other's user may be out of sight: then either may be it. */
async function takenContacts({ phone, email }: Typed, context: Context): Promise<Fields> {
  const given = Object.entries({ phone, email }).filter((it): it is ["phone" | "email", string] =>
    Boolean(it[1]),
  );
  const found: Fields = {};
  for (const [name, text] of given) {
    const search = users.search.input.parse({ text: text.slice(0, 128) });
    const { items } = await perform(users.search, search, context);
    if (items.some((user) => user[name].toLowerCase() === text.toLowerCase())) found[name] = "contact_taken";
  }
  if (Object.keys(found).length > 0) return found;
  return Object.fromEntries(given.map(([name]) => [name, "contact_taken"]));
}

async function neededEmail(context: Context): Promise<Fields | null> {
  const { sendsMessages } = await perform(users.licences, {}, context);
  return sendsMessages ? null : { email: "email_needed" };
}
