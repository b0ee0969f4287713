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
