import "server-only";
import { z } from "zod";
import type { UserChanges } from "#lib/contract/user-change.ts";
import type { CellValue, ImportColumnKey } from "#lib/contract/user-columns.ts";
import type { User } from "#lib/contract/user-wire.ts";

/** The columns whose values a user keeps and a change may replace. */
export type FieldKey = Exclude<ImportColumnKey, "account" | "third_party_id" | "password">;
/** Values by column, as the ledger holds them; a department is its code. */
export type FieldValues = Partial<Record<FieldKey, CellValue>>;

const readers: Record<FieldKey, (user: User) => CellValue> = {
  name: ({ name }) => name,
  english_name: ({ englishName }) => englishName,
  phone: ({ phone }) => phone,
  country: ({ country }) => country,
  email: ({ email }) => email,
  department: ({ department }) => department.code,
  title: ({ title }) => title,
  signature: ({ signature }) => signature,
  note: ({ description }) => description,
  state: ({ state }) => (state === "disabled" ? "disabled" : "enabled"),
  sort_level: ({ sortLevel }) => sortLevel,
  hide_phone: ({ hidePhone }) => hidePhone,
};

export const fieldKeys = Object.keys(readers) as FieldKey[];

const cell = z.union([z.string(), z.number(), z.boolean()]);
const shape = Object.fromEntries(fieldKeys.map((key) => [key, cell])) as Record<FieldKey, typeof cell>;
const values = z.object(shape).partial();

/** What the ledger holds, as it comes back from the database. */
export function fieldValues(stored: unknown): FieldValues {
  return values.parse(stored ?? {});
}

/** What a user has in a column. */
export function fieldOf(user: User, key: FieldKey): CellValue {
  return readers[key](user);
}

export function isField(key: string): key is FieldKey {
  return key in readers;
}

/** Whether a user has all of these values. */
export function has(user: User, wanted: FieldValues): boolean {
  return entriesOf(wanted).every(([key, value]) => fieldOf(user, key) === value);
}

export function entriesOf(wanted: FieldValues): [FieldKey, CellValue][] {
  return fieldKeys.flatMap((key): [FieldKey, CellValue][] => {
    const value = wanted[key];
    return value === undefined ? [] : [[key, value]];
  });
}

const text = (value: CellValue | undefined) => (value === undefined ? undefined : String(value));

/** The ledger's values in the words of the operations on users; the state apart, which is none of a change's fields. */
export function changesOf(wanted: FieldValues): {
  changes: UserChanges;
  state: "enabled" | "disabled" | undefined;
} {
  const { sort_level, hide_phone, state } = wanted;
  const changes = {
    name: text(wanted.name),
    englishName: text(wanted.english_name),
    phone: text(wanted.phone),
    country: text(wanted.country),
    email: text(wanted.email),
    departmentCode: text(wanted.department),
    title: text(wanted.title),
    signature: text(wanted.signature),
    description: text(wanted.note),
    sortLevel: sort_level === undefined ? undefined : Number(sort_level),
    hidePhone: hide_phone === undefined ? undefined : hide_phone === true,
  };
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return {
    changes: Object.fromEntries(given),
    state: state === undefined ? undefined : state === "disabled" ? "disabled" : "enabled",
  };
}
