import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { permissions } from "#lib/permissions.ts";
import { operations } from "./index.ts";

const all = [...operations.values()];

/** Names of all object members an input may hold, at any depth. */
function memberNames(schema: unknown): string[] {
  const json = JSON.stringify(z.toJSONSchema(schema as z.ZodType, { unrepresentable: "any", io: "input" }));
  return [...json.matchAll(/"([A-Za-z]+)":\{/g)].map((match) => match[1] ?? "");
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("/testing/"));
}

describe("the operation table", () => {
  it.each(all)("$name takes its own example", ({ input, example }) => {
    expect(input.safeParse(example).error).toBeUndefined();
  });

  it.each(all)("$name states a permission of the table and at least one identity", ({ permission, as }) => {
    expect(permissions).toContain(permission);
    expect(as.length).toBeGreaterThan(0);
  });

  it.each(all.filter(({ name }) => !name.startsWith("sp-")))(
    "$name takes no enterprise's upstream id",
    ({ input }) => {
      expect(memberNames(input).filter((name) => /^(corp|sp)id$/i.test(name))).toEqual([]);
    },
  );

  it.each(all)("$name names the secrets among its input", ({ input, secrets = [] }) => {
    // "guestPassword" is a choice between having one and not; its two values are no secret.
    const looksSecret = memberNames(input).filter((name) => /token|secret|key$|password$|pwd/i.test(name));
    expect(looksSecret.filter((name) => name !== "guestPassword" && !secrets.includes(name))).toEqual([]);
  });

  it("makes commands of what the upstream would change", () => {
    const writing = all.filter(({ upstream }) => upstream && !upstream.startsWith("GET "));
    expect(writing.filter(({ kind }) => kind !== "command").map(({ name }) => name)).toEqual([]);
  });

  it("is the only home of upstream paths, besides the sign-in calls of the gateway", () => {
    const upstreamPath = /["'`](?:(?:GET|POST|PUT|DELETE) )?\/v[12]\/(?:usg|mmc|mms|wss|metrics)/;
    const strays = [...sources("lib"), ...sources("app"), ...sources("components")]
      .filter((file) => !/^lib\/(contract|server\/upstream)\/|\/testing\//.test(file))
      .filter((file) => upstreamPath.test(readFileSync(file, "utf8")));
    expect(strays).toEqual([]);
  });

  it("is behind every domain route: no other folder of /api runs an operation unseen", () => {
    const routes = sources("app/api").filter((file) => file.endsWith("route.ts"));
    const known = [
      "[resource]/[operation]",
      "auth/[...nextauth]",
      "bindings/export",
      "health",
      "imports",
      "imports/[id]/rows",
      "imports/template",
      "metrics",
      "openid/[provider]/callback",
      "openid/[provider]/logout",
      "openid/[provider]/start",
      "profile/picture",
      "sdk/signature",
      "users/export",
      "users/picture",
    ];
    expect(routes.map((file) => file.replace(/^app\/api\/|\/route\.ts$/g, "")).toSorted()).toEqual(known);
  });
});
