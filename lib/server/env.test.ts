import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { parseEnvironment } from "./env.ts";

const random = () => randomBytes(32).toString("base64");
const good = {
  FOYER_MODE: "live",
  DATABASE_URL: "postgresql://foyer@db/foyer",
  PUBLIC_URL: "https://meet.company.test",
  NEXTAUTH_SECRET: random(),
  ENCRYPTION_KEYS: `b:${random()},a:${random()}`,
  AUDIT_KEY: random(),
};

function messageOf(change: Record<string, string | undefined>): string {
  try {
    parseEnvironment({ ...good, ...change });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "";
}

test("reads a complete environment, the newest encryption key first", () => {
  const env = parseEnvironment({
    ...good,
    UPSTREAM_HOSTS: "API.company.test, two.test:8443",
    TRUSTED_PROXIES: "1",
  });
  expect(env.encryptionKeys.map(({ id, key }) => [id, key.length])).toEqual([
    ["b", 32],
    ["a", 32],
  ]);
  expect(env.upstreamHosts).toEqual(["api.company.test", "two.test:8443"]);
  expect(env).toMatchObject({ mode: "live", trustedProxies: 1, logLevel: "info", metricsToken: undefined });
  expect(env.publicUrl.origin).toBe("https://meet.company.test");
});

test("demo needs no public address and takes the port's", () => {
  const { publicUrl } = parseEnvironment({ ...good, FOYER_MODE: "demo", PUBLIC_URL: "", PORT: "3100" });
  expect(publicUrl.origin).toBe("http://localhost:3100");
});

describe("names the variable and never its value", () => {
  test.each([
    ["FOYER_MODE", "production"],
    ["DATABASE_URL", "mysql://root:hunter2@db"],
    ["PUBLIC_URL", "https://meet.company.test/portal"],
    ["PUBLIC_URL", "http://meet.company.test"],
    ["PUBLIC_URL", undefined],
    ["NEXTAUTH_SECRET", "short"],
    ["NEXTAUTH_SECRET", "change-me-change-me-change-me-change-me"],
    ["NEXTAUTH_SECRET", "abababababababababababababababababab"],
    ["ENCRYPTION_KEYS", random()],
    ["ENCRYPTION_KEYS", `a:${random()},a:${random()}`],
    ["ENCRYPTION_KEYS", `a:${Buffer.alloc(32).toString("base64")}`],
    ["ENCRYPTION_KEYS", `a:${randomBytes(16).toString("base64")}`],
    ["AUDIT_KEY", "not base64!"],
    ["AUDIT_KEY", undefined],
    ["TRUSTED_PROXIES", "many"],
    ["METRICS_TOKEN", "short"],
    ["HTTPS_PROXY", "nowhere at all"],
  ])("%s = %s", (name, value) => {
    const message = messageOf({ [name]: value });
    expect(message).toContain(`${name}: `);
    if (value) expect(message).not.toContain(value);
  });
});

test("the audit key is nobody else's", () => {
  const key = random();
  expect(messageOf({ AUDIT_KEY: key, ENCRYPTION_KEYS: `a:${key}` })).toContain(
    "AUDIT_KEY: use a key of its own",
  );
});

test("plain http is allowed on loopback", () => {
  expect(messageOf({ PUBLIC_URL: "http://127.0.0.1:3000" })).toBe("");
});
