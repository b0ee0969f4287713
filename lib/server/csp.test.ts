import { expect, test } from "vitest";
import { contentSecurityPolicy, headerRules } from "./csp.ts";

const production = { nonce: "bm9uY2U=", development: false, secure: true };

function directives(policy: string): Map<string, string> {
  return new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources.join(" ")];
    }),
  );
}

test("scripts and styles run by nonce; only style attributes are free", () => {
  const policy = directives(contentSecurityPolicy(production));
  expect(policy.get("script-src")).toBe("'self' 'nonce-bm9uY2U=' 'strict-dynamic'");
  expect(policy.get("style-src")).toBe("'self' 'nonce-bm9uY2U='");
  const free = [...policy].filter(([, sources]) => sources.includes("unsafe"));
  expect(free).toEqual([["style-src-attr", "'unsafe-inline'"]]);
});

test("no frame shows a page, no base or foreign form misleads one", () => {
  const policy = directives(contentSecurityPolicy(production));
  expect(policy.get("frame-ancestors")).toBe("'none'");
  expect(policy.get("base-uri")).toBe("'none'");
  expect(policy.get("object-src")).toBe("'none'");
  expect(policy.get("form-action")).toBe("'self'");
  expect(policy.has("navigate-to")).toBe(false);
});

test("plain HTTP is not upgraded on loopback, evaluation is development's only", () => {
  expect(contentSecurityPolicy({ ...production, secure: false })).not.toContain("upgrade-insecure-requests");
  expect(contentSecurityPolicy({ ...production, development: true })).toContain("'unsafe-eval'");
});

test.each(["/j/", "/setup/", "/invitation/", "/new-password/"])(
  "pages below %s are kept by nobody, tell nobody and are found by nobody",
  (path) => {
    const rule = headerRules().find(({ source }) => source.startsWith(path));
    expect(rule?.headers).toEqual([
      { key: "Cache-Control", value: "no-store" },
      { key: "Referrer-Policy", value: "no-referrer" },
      { key: "X-Robots-Tag", value: "noindex, nofollow" },
    ]);
  },
);
