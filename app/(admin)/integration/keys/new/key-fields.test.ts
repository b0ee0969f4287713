import { describe, expect, it } from "vitest";
import { type KeyFields, keyFields } from "./key-fields.ts";

const typed: KeyFields = {
  name: "Shop floor",
  rule: "list",
  userIds: "",
  userIdPrefix: "",
  mayAllocate: false,
  days: "90",
};

function problems(change: Partial<KeyFields>) {
  const { error } = keyFields.safeParse({ ...typed, ...change });
  return error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("what is typed for a new key", () => {
  it("is a list however the ids are separated, each once", () => {
    const { userIds, userIdPrefix, days } = keyFields.parse({
      ...typed,
      userIds: " a\nb, c；d a\n",
      userIdPrefix: "x",
    });
    expect({ userIds, userIdPrefix, days }).toEqual({
      userIds: ["a", "b", "c", "d"],
      userIdPrefix: null,
      days: 90,
    });
  });

  it("is a prefix alone when that is chosen", () => {
    const made = keyFields.parse({ ...typed, rule: "prefix", userIds: "a", userIdPrefix: "emp-" });
    expect(made).toMatchObject({ userIds: [], userIdPrefix: "emp-" });
  });

  it("is refused at the field that is wrong", () => {
    expect(problems({})).toEqual(["userIds: required"]);
    expect(problems({ rule: "prefix" })).toEqual(["userIdPrefix: required"]);
    expect(problems({ userIds: "a:b" })).toEqual(["userIds.0: identity_unsignable"]);
    expect(problems({ userIds: "a", name: " " })).toEqual(["name: required"]);
  });
});
