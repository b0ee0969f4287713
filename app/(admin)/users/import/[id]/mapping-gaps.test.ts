import { expect, it } from "vitest";
import { mappingGaps } from "./mapping-gaps.ts";

it("asks for one column that tells who a row is about", () => {
  expect(mappingGaps(["name", "email"])).toMatchObject({ isKeyMissing: true, isNameMissing: false });
  expect(mappingGaps(["account", null])).toMatchObject({ isKeyMissing: false, isNameMissing: true });
  expect(mappingGaps(["third_party_id"]).isKeyMissing).toBe(false);
});

it("names each field that is chosen twice, once", () => {
  expect(mappingGaps(["name", "name", "name", null, null, "account"]).repeated).toEqual(["name"]);
  expect(mappingGaps([null, null]).repeated).toEqual([]);
});

it("tells of passwords", () => expect(mappingGaps(["account", "password"]).hasPassword).toBe(true));
