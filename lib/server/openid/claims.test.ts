import { expect, test } from "vitest";
import { grantOf, personIn, tellsGroups } from "./claims.ts";
import type { ProviderSettings } from "./settings.ts";

const settings: ProviderSettings = {
  id: "1",
  name: "Company",
  issuer: new URL("https://id.company.test"),
  clientId: "foyer",
  clientSecret: "a secret",
  nativeClientIds: [],
  scope: "openid",
  thirdPartyIdClaim: "employee",
  groupsClaim: "roles",
  grants: [
    { group: "staff", role: "user", corpId: "1" },
    { group: "operators", role: "sp", corpId: null },
    { group: "south", role: "admin", corpId: "2" },
    { group: "north", role: "admin", corpId: "1" },
  ],
};

test("a person has name, address, groups and the id that the claim holds", () => {
  const claims = {
    sub: "1",
    name: " Chen Mei ",
    email: "mei@x.test",
    roles: ["staff"],
    employee: "mei.chen",
  };
  expect(personIn(claims, settings)).toEqual({
    name: "Chen Mei",
    email: "mei@x.test",
    groups: ["staff"],
    thirdPartyId: "mei.chen",
  });
});

test("one group may come as a text; other shapes are no groups", () => {
  expect(personIn({ roles: "staff" }, settings).groups).toEqual(["staff"]);
  for (const roles of [undefined, null, 7, { staff: true }, [7]]) {
    expect(personIn({ roles }, settings).groups).toEqual([]);
    expect(tellsGroups({ roles }, settings)).toBe(false);
  }
  expect(tellsGroups({ roles: [] }, settings)).toBe(true);
});

test("what is missing or of another shape reads as absent", () => {
  expect(personIn({ name: "", email: ["a@x.test"], employee: 7 }, settings)).toEqual({
    name: null,
    email: null,
    groups: [],
    thirdPartyId: null,
  });
  expect(personIn({ preferred_username: "mei" }, settings).name).toBe("mei");
  expect(personIn({ employee: "mei" }, { ...settings, thirdPartyIdClaim: null }).thirdPartyId).toBeNull();
});

test.each([
  [["staff"], "staff"],
  [["staff", "north"], "north"],
  [["north", "south"], "south"],
  [["north", "operators"], "operators"],
])("%j gives what %s is mapped to", (groups, group) => {
  expect(grantOf(groups, settings.grants)?.group).toBe(group);
});

test("nobody without a mapped group is granted anything", () => {
  expect(grantOf([], settings.grants)).toBeNull();
  expect(grantOf(["Staff", "everyone"], settings.grants)).toBeNull();
});
