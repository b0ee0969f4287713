import { z } from "zod";
import { thirdPartyId } from "./third-party-id.ts";

/** What a cell becomes once its rule has taken it. */
export type CellValue = string | number | boolean;

type Column = {
  /** The column's technical name, which an import knows as a head; its label is `user-columns.labels.<key>`. */
  key: string;
  /** What a cell of an import must be; it is never asked about an empty one. Absent: only in exports. */
  rule?: z.ZodType<CellValue, string>;
  /** The most characters a cell may have, for the sentence that says so. */
  longest?: number;
  /** Never exported, and encrypted wherever an import keeps it. */
  isSecret?: true;
};

/** Outer white space of a cell is nobody's intention. */
const text = (longest: number) => z.string().trim().min(1).max(longest, "too_long");

/** One of a few words, each in both languages and as the upstream's own figure. */
function oneOf<V extends CellValue>(meanings: readonly (readonly [V, readonly string[]])[], message: string) {
  const byWord = new Map(meanings.flatMap(([value, words]) => words.map((word) => [word, value] as const)));
  return z.string().transform((cell, { issues, value }): V => {
    const found = byWord.get(cell.trim().toLowerCase());
    if (found !== undefined) return found;
    issues.push({ code: "custom", message, input: value });
    return z.NEVER;
  });
}

/** Letters, digits and `_ - . @`; not digits only, and no dot right after an `@` (meeting_21_0067). */
const account = text(64)
  .regex(/^[A-Za-z0-9_.@-]+$/, "account_characters")
  .regex(/[^0-9]/, "account_digits")
  .refine((value) => !value.includes("@."), "account_dot");

/** With or without the country's code; what people put between the digits goes. */
const phone = z
  .string()
  .transform((cell) => cell.replace(/[\s()\-.]/g, ""))
  .pipe(text(32).regex(/^\+?[0-9]{5,31}$/, "phone"));

const state = oneOf(
  [
    ["enabled", ["active", "enabled", "normal", "0", "正常", "启用", "已启用"]],
    ["disabled", ["disabled", "inactive", "1", "停用", "已停用", "禁用", "已禁用"]],
  ],
  "state",
);

const yesNo = oneOf(
  [
    [true, ["yes", "true", "y", "1", "是"]],
    [false, ["no", "false", "n", "0", "否"]],
  ],
  "yes_no",
);

const place = z
  .string()
  .trim()
  .regex(/^[0-9]{1,5}$/, "sort_level")
  .transform(Number)
  .pipe(z.number().min(1, "sort_level").max(10_000, "sort_level"));

/**
 * The columns of files of users, in the order of templates and exports. Lengths and letters are those of adding a user
 * (meeting_21_0067). A rule's issue carries a key of `user-columns.refusals`.
 */
const table = [
  { key: "name", longest: 64, rule: text(64) },
  { key: "account", longest: 64, rule: account },
  { key: "third_party_id", longest: 64, rule: text(64).pipe(thirdPartyId) },
  { key: "english_name", longest: 64, rule: text(64) },
  { key: "phone", longest: 32, rule: phone },
  { key: "country", longest: 255, rule: text(255).regex(/^[A-Za-z]+$/, "country") },
  { key: "email", longest: 255, rule: text(255).pipe(z.email("email")) },
  // A code, or names from the top down: "Sales / EMEA". Ten levels of 128 characters.
  { key: "department", longest: 1_310, rule: text(1_310) },
  { key: "title", longest: 32, rule: text(32) },
  { key: "signature", longest: 512, rule: text(512) },
  { key: "note", longest: 128, rule: text(128) },
  { key: "state", rule: state },
  { key: "sort_level", rule: place },
  { key: "hide_phone", rule: yesNo },
  { key: "password", isSecret: true, rule: z.string().min(8, "password").max(32, "password") },
  { key: "role" },
  { key: "active_since" },
  { key: "id" },
] as const satisfies readonly Column[];

type Entry = (typeof table)[number];
/** A column that files of users may have. */
export type UserColumnKey = Entry["key"];
/** A column that an import takes. */
export type ImportColumnKey = Extract<Entry, { rule: unknown }>["key"];
export type UserColumn = Column & { key: UserColumnKey };

export const userColumns: readonly UserColumn[] = table;

/** Those an import takes, passwords among them. */
export const importColumns = table.filter((column) => "rule" in column) as readonly (UserColumn & {
  key: ImportColumnKey;
  rule: z.ZodType<CellValue, string>;
})[];
