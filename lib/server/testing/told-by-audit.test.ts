import { expect, it } from "vitest";
import { toldByAudit } from "./told-by-audit.ts";

it("finds secrets, and six digits that are not part of an id by chance", () => {
  const id = "5b440217-1c2d-4440-8217-a4440217c2d1";
  const told = [{ id, details: { password: "440217", key: "a-long-key" } }];
  expect(toldByAudit(told, ["440217", "a-long-key", "another"])).toEqual(["440217", "a-long-key"]);
  expect(toldByAudit([{ id, hash: "00440217ff" }], ["440217"])).toEqual([]);
  expect(toldByAudit([{ text: "the code is 440217." }], ["440217"])).toEqual(["440217"]);
});
