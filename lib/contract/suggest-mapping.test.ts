import { expect, it, test } from "vitest";
import { loadMessages } from "#lib/i18n/messages.ts";
import { columnSynonyms } from "./column-synonyms.ts";
import { suggestMapping } from "./suggest-mapping.ts";
import { importColumns, userColumns } from "./user-columns.ts";

const labels = [
  (await loadMessages("en"))["user-columns"].labels,
  (await loadMessages("zh-CN"))["user-columns"].labels,
];
const keys = importColumns.map(({ key }) => key);

test.each(labels)("knows the heads of the portal's own files in a language", (own) => {
  expect(suggestMapping(keys.map((key) => own[key]))).toEqual(keys);
  const others = userColumns.filter(({ rule }) => !rule).map(({ key }) => own[key]);
  expect(suggestMapping(others)).toEqual(others.map(() => null));
});

test.each<[string, string | null]>([
  ["third_party_id", "third_party_id"],
  ["E-Mail Address", "email"],
  [" MOBILE ", "phone"],
  ["手机号码", "phone"],
  ["手机（必填）", "phone"],
  ["*Name (max. 64)", "name"],
  ["所属部门", "department"],
  ["ｅｍａｉｌ", "email"],
  ["Shoe size", null],
  ["", null],
  ["***", null],
])("takes %j for %s", (head, key) => expect(suggestMapping([head])).toEqual([key]));

it("suggests each field once", () => {
  expect(suggestMapping(["Phone", "Mobile", "Name"])).toEqual(["phone", null, "name"]);
});

it("knows no head for two fields", () => {
  const all = Object.values(columnSynonyms).flat();
  expect(all.filter((head, at) => all.indexOf(head) !== at)).toEqual([]);
  expect(all.filter((head) => /[^\p{L}\p{N}]/u.test(head) || head !== head.toLowerCase())).toEqual([]);
});
