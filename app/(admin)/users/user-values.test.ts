import { describe, expect, it } from "vitest";
import { userDetail } from "#lib/contract/user-wire.ts";
import { changeSchema, changeValues, newUserSchema, noValues } from "./user-values.ts";

const ids = { account: "", thirdPartyId: "", password: "", notify: true };
const fieldsRefused = (result: { error?: { issues: { path: PropertyKey[] }[] } }) =>
  result.error?.issues.map(({ path }) => path.join("."));

describe("a new user's form", () => {
  it("sends no empty field, and numbers as they are dialled", () => {
    const typed = { ...noValues, ...ids, name: " Ewa Nowak ", phone: "+86 139-1111 0000", notify: false };
    expect(newUserSchema.parse(typed)).toEqual({
      name: "Ewa Nowak",
      phone: "+8613911110000",
      hidePhone: false,
      departmentCode: "1",
      notify: false,
    });
  });

  it.each([
    [{ name: " " }, ["name"]],
    [{}, ["email"]],
    [{ email: "ewa" }, ["email"]],
    [{ phone: "one two" }, ["phone"]],
    [{ email: "e@example.com", account: "123" }, ["account"]],
    [{ email: "e@example.com", thirdPartyId: "a:b" }, ["thirdPartyId"]],
    [{ email: "e@example.com", password: "short" }, ["password"]],
    [{ email: "e@example.com", sortLevel: "first" }, ["sortLevel"]],
    [{ email: "e@example.com", sortLevel: "10001" }, ["sortLevel"]],
  ])("with %j is refused at %j", (typed, refused) => {
    expect(fieldsRefused(newUserSchema.safeParse({ ...noValues, ...ids, name: "Ewa", ...typed }))).toEqual(
      expect.arrayContaining(refused),
    );
  });
});

describe("a change form", () => {
  const start = changeValues(
    userDetail.parse({
      id: "u-1",
      userAccount: "mei@meridian",
      name: "Chen Mei",
      // As somebody else's client has written it.
      phone: "+86 139 0000 0002",
      email: "mei@example.com",
      deptCode: "eng",
      sortLevel: 20,
      vmrList: [{ id: "r", vmrId: "911000001", vmrMode: 0 }],
    }),
  );

  it("sends what differs, and all that was shown as it was read", () => {
    const changes = { ...start.changes, title: "Lead", sortLevel: "" };
    expect(changeSchema.parse({ ...start, changes })).toEqual({
      account: "mei@meridian",
      shown: expect.objectContaining({ phone: "+86 139 0000 0002", sortLevel: 20, title: "" }),
      changes: { title: "Lead", sortLevel: 10_000 },
    });
    expect(changeSchema.parse(start).changes).toEqual({});
  });

  it("takes an address away, and refuses a field by its place in the form", () => {
    const changes = { ...start.changes, phone: "", personalMeetingId: "mine" };
    expect(fieldsRefused(changeSchema.safeParse({ ...start, changes }))).toEqual([
      "changes.personalMeetingId",
    ]);
    const cleared = { ...start.changes, phone: "" };
    expect(changeSchema.parse({ ...start, changes: cleared }).changes).toEqual({ phone: "" });
  });
});
