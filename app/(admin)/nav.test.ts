import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { roles } from "#lib/permissions.ts";
import { navFor } from "./nav.ts";

const namesFor = (role: (typeof roles)[number]) => navFor(role).map(({ name }) => name);

it("shows each role what it may read, and nothing else", () => {
  expect(namesFor("admin")).toEqual([
    "home",
    "meetings",
    "users",
    "directory",
    "rooms",
    "connections",
    "bindings",
    "integration",
    "sso",
    "portalUsers",
  ]);
  expect(namesFor("user")).toEqual(["home", "meetings", "directory", "profile"]);
  expect(namesFor("sp")).toEqual(["home", "enterprises", "connections", "portalUsers"]);
});

it("leads only to pages that exist", () => {
  for (const { href } of roles.flatMap(navFor)) {
    expect(existsSync(new URL(`.${href === "/" ? "" : href}/page.tsx`, import.meta.url)), href).toBe(true);
  }
});
