import { expect, it } from "vitest";
import { resultReasons, rowReasons } from "#lib/contract/import-reasons.ts";
import type { ImportRow } from "#lib/contract/imports.ts";
import { loadMessages } from "#lib/i18n/messages.ts";
import { reasonTexts } from "./reason-texts.ts";

const en = reasonTexts("en", await loadMessages("en"));
const zh = reasonTexts("zh-CN", await loadMessages("zh-CN"));

const row: ImportRow = {
  ...{ line: 2, outcome: "refused", reason: null, params: {}, state: "none", result: null },
  ...{ account: "a", thirdPartyId: null, name: "A", before: {}, after: {} },
};
const params = {
  column: "phone",
  refusal: "phone",
  value: "x",
  near: "Y",
  codes: "1, 2",
  account: "b",
  line: 7,
};

it.each(rowReasons)("says why a row is refused: %s", (reason) => {
  for (const { why } of [en, zh]) expect(why({ ...row, reason, params })).not.toMatch(/[{}]|import-reasons/);
});

it.each([...resultReasons, "account_exists", "upstream_timeout"])(
  "says what became of a row: %s",
  (result) => {
    for (const { why } of [en, zh]) expect(why({ ...row, result })).not.toBe(result);
  },
);

it("names columns, lines and people in their sentences", () => {
  expect(en.why({ ...row, reason: "repeated", params })).toMatch(/^Phone is in row 7 already\. /);
  expect(zh.why({ ...row, reason: "repeated", params })).toContain("第 7 行");
  expect(en.why({ ...row, reason: "third_party_id_fixed", params: { value: "empty" } })).toMatch(
    /has no third/,
  );
});

it("lists a change field by field, and of a new user what is given", () => {
  const changed = { before: { title: "", name: "A" }, after: { title: "Lead", name: "B" } };
  expect(en.changes({ ...row, ...changed, outcome: "change" })).toBe("Title: – → Lead; Name: A → B");
  expect(en.changes({ ...row, ...changed, outcome: "create" })).toBe("Title: Lead; Name: B");
});
