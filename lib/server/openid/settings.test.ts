import { expect, test } from "vitest";
import { openIdProviders } from "./settings.ts";

const complete = {
  OIDC_ISSUER: "https://id.company.test/realms/staff",
  OIDC_CLIENT_ID: "foyer",
  OIDC_CLIENT_SECRET: "s3cret-of-the-provider",
  OIDC_GROUPS: JSON.stringify({
    operators: { role: "sp" },
    "north-admins": { role: "admin", enterprise: "651543334" },
  }),
};
const problemsOf = (change: Record<string, string | undefined>, live = true) =>
  openIdProviders({ ...complete, ...change }, live).problems;

test("a provider is described by its variables, with defaults for what most providers do", () => {
  const { providers, problems } = openIdProviders(complete, true);
  expect(problems).toEqual([]);
  expect(providers).toEqual([
    {
      id: "1",
      name: "id.company.test",
      issuer: new URL(complete.OIDC_ISSUER),
      clientId: "foyer",
      clientSecret: "s3cret-of-the-provider",
      nativeClientIds: [],
      scope: "openid profile email",
      thirdPartyIdClaim: null,
      groupsClaim: "groups",
      grants: [
        { group: "operators", role: "sp", corpId: null },
        { group: "north-admins", role: "admin", corpId: "651543334" },
      ],
    },
  ]);
});

test("without an issuer there is none, and further ones are numbered", () => {
  expect(openIdProviders({}, true)).toEqual({ providers: [], problems: [] });
  const second = Object.fromEntries(
    Object.entries(complete).map(([name, value]) => [name.replace("OIDC_", "OIDC_2_"), value]),
  );
  const ids = openIdProviders({ ...complete, ...second }, true).providers.map(({ id }) => id);
  expect(ids).toEqual(["1", "2"]);
});

test.each([
  [{ OIDC_CLIENT_SECRET: undefined }, "OIDC_CLIENT_SECRET"],
  [{ OIDC_GROUPS: undefined }, "OIDC_GROUPS"],
  [{ OIDC_GROUPS: "{" }, "OIDC_GROUPS"],
  [{ OIDC_GROUPS: "{}" }, "OIDC_GROUPS"],
  [{ OIDC_GROUPS: '{"a":{"role":"root"}}' }, "OIDC_GROUPS"],
  [{ OIDC_GROUPS: '{"a":{"role":"admin"}}' }, "OIDC_GROUPS"],
  [{ OIDC_GROUPS: '{"a":{"role":"sp","enterprise":"651543334"}}' }, "OIDC_GROUPS"],
  [{ OIDC_ISSUER: "ftp://id.company.test" }, "OIDC_ISSUER"],
  [{ OIDC_ISSUER: "http://id.company.test" }, "OIDC_ISSUER"],
  [{ OIDC_ISSUER: "https://localhost:8080" }, "OIDC_ISSUER"],
  [{ OIDC_SCOPE: "profile" }, "OIDC_SCOPE"],
])("%j is refused by name", (change, name) => {
  const problems = problemsOf(change);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(`${name}: `);
});

test("only a demo takes a provider on this machine, and no mode plain HTTP elsewhere", () => {
  expect(problemsOf({ OIDC_ISSUER: "http://localhost:8080" }, false)).toEqual([]);
  expect(problemsOf({ OIDC_ISSUER: "http://localhost:8080" }, true)).toHaveLength(1);
  expect(problemsOf({ OIDC_ISSUER: "http://id.company.test" }, false)).toHaveLength(1);
});

test("problems hold no value", () => {
  expect(problemsOf({ OIDC_GROUPS: "s3cret" }).join()).not.toContain("s3cret");
});
