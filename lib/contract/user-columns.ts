import { z } from "zod";
import { thirdPartyId } from "./third-party-id.ts";

/** What a cell becomes once its rule has taken it. */
export type CellValue = string | number | boolean;

type Column = {
  /** The column's technical name, which an import knows as a head; its label is `user-columns.labels.<key>`. */
  key: string;
  /** What a cell of an import must be; it is never asked about an empty one. Absent: only in exports. */
  rule?: z.ZodType<CellValue, string>;
  /**
   * The rule for what nearly all cells are, in a third of its time or less: a cell's value, or undefined where the rule has to
   * say. It is asked about cells that have no outer white space.
   */
  quick?: (cell: string) => CellValue | undefined;
  /** The most characters a cell may have, for the sentence that says so. */
  longest?: number;
  /** Never exported, and encrypted wherever an import keeps it. */
  isSecret?: true;
};

/** Outer white space of a cell is nobody's intention. */
const trimmed = (longest: number) => z.string().trim().min(1).max(longest, "too_long");

/** Takes cells of such a length as they stand if they match; undefined for the others. */
function plainly(longest: number, plain?: RegExp) {
  return (cell: string) =>
    cell.length <= longest && (plain === undefined || plain.test(cell)) ? cell : undefined;
}

/** A text of so many characters at the most, and what a further rule asks; `plain` matches only what both take. */
function text(longest: number, rule: z.ZodType<string, string> = z.string(), plain?: RegExp) {
  return { longest, rule: trimmed(longest).pipe(rule), quick: plainly(longest, plain) };
}

/** One of a few words, each in both languages and as the upstream's own figure. */
function oneOf<V extends CellValue>(meanings: readonly (readonly [V, readonly string[]])[], message: string) {
  const byWord = new Map(meanings.flatMap(([value, words]) => words.map((word) => [word, value] as const)));
  const rule = z.string().transform((cell, { issues, value }): V => {
    const found = byWord.get(cell.trim().toLowerCase());
    if (found !== undefined) return found;
    issues.push({ code: "custom", message, input: value });
    return z.NEVER;
  });
  return { rule, quick: (cell: string) => byWord.get(cell) };
}

/** Letters, digits and `_ - . @`; not digits only, and no dot right after an `@` (meeting_21_0067). */
const account = z
  .string()
  .regex(/^[A-Za-z0-9_.@-]+$/, "account_characters")
  .regex(/[^0-9]/, "account_digits")
  .refine((value) => !value.includes("@."), "account_dot");
const plainAccount = /^[A-Za-z][A-Za-z0-9_.-]*(?:@[A-Za-z0-9_-]+)?$/;

const digits = /^\+?[0-9]{5,31}$/;
/** With or without the country's code; what people put between the digits goes. */
const phone = z
  .string()
  .transform((cell) => cell.replace(/[\s()\-.]/g, ""))
  .pipe(trimmed(32).regex(digits, "phone"));

const letters = /^[A-Za-z]+$/;

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

const highestPlace = 10_000;
const place = z
  .string()
  .trim()
  .regex(/^[0-9]{1,5}$/, "sort_level")
  .transform(Number)
  .pipe(z.number().min(1, "sort_level").max(highestPlace, "sort_level"));

function quickPlace(cell: string): number | undefined {
  let value = 0;
  for (let at = 0; at < cell.length && value <= highestPlace; at += 1) {
    const digit = cell.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    value = value * 10 + digit;
  }
  return value >= 1 && value <= highestPlace && cell.length <= 5 ? value : undefined;
}

/**
 * The columns of files of users, in the order of templates and exports. Lengths and letters are those of adding a user
 * (meeting_21_0067). A rule's issue carries a key of `user-columns.refusals`.
 */
const table = [
  { key: "name", ...text(64) },
  { key: "account", ...text(64, account, plainAccount) },
  { key: "third_party_id", ...text(64, thirdPartyId, /^[A-Za-z0-9_.@-]+$/) },
  { key: "english_name", ...text(64) },
  { key: "phone", longest: 32, rule: phone, quick: plainly(32, digits) },
  { key: "country", ...text(255, z.string().regex(letters, "country"), letters) },
  { key: "email", ...text(255, z.email("email"), z.regexes.email) },
  // A code, or names from the top down: "Sales / EMEA". Ten levels of 128 characters.
  { key: "department", ...text(1_310) },
  { key: "title", ...text(32) },
  { key: "signature", ...text(512) },
  { key: "note", ...text(128) },
  { key: "state", ...state },
  { key: "sort_level", rule: place, quick: quickPlace },
  { key: "hide_phone", ...yesNo },
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
