import fc from "fast-check";
import { expect, it, test } from "vitest";
import { loadMessages } from "#lib/i18n/messages.ts";
import { importColumns, userColumns } from "./user-columns.ts";

const ruleOf = (key: string) => {
  const column = importColumns.find((it) => it.key === key);
  if (!column) throw new Error(`no column ${key}`);
  return column.rule;
};

test.each<[string, string, string | number | boolean]>([
  ["name", " 张伟 ", "张伟"],
  ["account", "zhang.san@northwind", "zhang.san@northwind"],
  ["phone", "+86 139-0000 0000", "+8613900000000"],
  ["state", " Disabled", "disabled"],
  ["state", "正常", "enabled"],
  ["hide_phone", "TRUE", true],
  ["sort_level", "100", 100],
  ["password", " keeps its spaces ", " keeps its spaces "],
])("%s takes %j as %j", (key, cell, value) => expect(ruleOf(key).parse(cell)).toBe(value));

test.each<[string, string, string]>([
  ["name", "x".repeat(65), "too_long"],
  ["account", "12340987", "account_digits"],
  ["account", "zhang san", "account_characters"],
  ["account", "a@.b", "account_dot"],
  ["third_party_id", "a:b", "identity_unsignable"],
  ["phone", "12a", "phone"],
  ["email", "somebody", "email"],
  ["country", "+86", "country"],
  ["state", "away", "state"],
  ["sort_level", "0", "sort_level"],
  ["sort_level", "10001", "sort_level"],
  ["sort_level", "1.5", "sort_level"],
  ["hide_phone", "maybe", "yes_no"],
  ["password", "short", "password"],
])("%s refuses %j: %s", (key, cell, refusal) => {
  expect(ruleOf(key).safeParse(cell).error?.issues[0]?.message).toBe(refusal);
});

/** What cells are made of: plain signs, those that rules refuse, look-alikes, wide ones and their halves, white space. */
const sign = fc.constantFrom(..."@.-_+:09aZ([=ßİK陈\u200b\u2028\u00a0\ufeff\t\n\u0001", "😀", "\ud83d");
const some = fc.string({ unit: sign, maxLength: 10 });
const limits = importColumns.flatMap(({ longest = 5 }) => [longest - 1, longest, longest + 1]);
const cell = fc
  .oneof(
    some,
    fc.tuple(some, some).map((parts) => parts.join("@")),
    fc.emailAddress(),
    fc.integer({ min: -1, max: 100_001 }).map(String),
    fc.constantFrom("Enabled", "yes", "是", "chinaPR", "user.1@x", "a@.b", "1@2"),
    fc.tuple(sign, fc.constantFrom(...limits)).map(([one, length]) => one.repeat(length).slice(0, length)),
  )
  .map((text) => text.trim())
  .filter((text) => text !== "");

it("never reads a cell quickly that its rule refuses or takes for anything else", () => {
  fc.assert(
    fc.property(cell, (text) => {
      for (const { quick, rule } of importColumns) {
        const data = quick?.(text);
        if (data !== undefined) expect(rule.safeParse(text)).toEqual({ success: true, data });
      }
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ["name", "陈梅"],
  ["account", "user.1@bench"],
  ["third_party_id", "emp-77"],
  ["phone", "+8613900000000"],
  ["country", "chinaPR"],
  ["email", "user.1@example.com"],
  ["department", "Sales / EMEA"],
  ["state", "enabled"],
  ["sort_level", "10000"],
  ["hide_phone", "是"],
])("%s takes %j quickly", (key, text) => {
  expect(importColumns.find((it) => it.key === key)?.quick?.(text)).toBeDefined();
});

test.each(["en", "zh-CN"] as const)(
  "templates and exports in %s hold words that an import takes",
  async (locale) => {
    const { "user-columns": texts } = await loadMessages(locale);
    expect(Object.keys(texts.labels)).toEqual(userColumns.map(({ key }) => key));
    for (const word of [texts.values.enabled, texts.values.disabled]) ruleOf("state").parse(word);
    for (const word of [texts.values.yes, texts.values.no]) ruleOf("hide_phone").parse(word);
    const { name, ...example } = texts.example;
    expect(name).toMatch(/^#(example|示例)/i);
    for (const [key, cell] of Object.entries(example)) ruleOf(key).parse(cell === example.note ? "x" : cell);
  },
);

it("has a sentence and a cure for whatever a rule refuses", async () => {
  const { "user-columns": texts } = await loadMessages("en");
  const hostile = ["", "x".repeat(2_000), "1", "a:b", "@.", "!", "0", " "];
  const refusals = importColumns.flatMap(({ rule }) =>
    hostile.flatMap((cell) => rule.safeParse(cell).error?.issues.map(({ message }) => message) ?? []),
  );
  // An empty cell never comes to a rule.
  expect(new Set(refusals.filter((it) => /^[a-z_]+$/.test(it)))).toEqual(
    new Set(Object.keys(texts.refusals)),
  );
  expect(Object.keys(texts.cures)).toEqual(Object.keys(texts.refusals));
});
