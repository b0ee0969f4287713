import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { contextOf, requestIdOf } from "./request-context.ts";
import { sessionWith } from "./testing/session.ts";

const requestWith = (headers: Record<string, string>) =>
  new NextRequest("http://localhost:3000/api/x/y", { headers });
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("a request's id", () => {
  it("is the one it came with", () => {
    expect(requestIdOf(requestWith({ "x-request-id": "proxy-7.a_b" }))).toBe("proxy-7.a_b");
  });

  it.each(["short", "x".repeat(65), "white space in it", "new;line{}", ""])(
    "is a new one instead of '%s'",
    (id) => {
      expect(requestIdOf(requestWith({ "x-request-id": id }))).toMatch(uuid);
    },
  );

  it("is another one for each request without", () => {
    expect(requestIdOf(requestWith({}))).not.toBe(requestIdOf(requestWith({})));
  });
});

describe("a request's context", () => {
  const caller = { kind: "session", session: sessionWith() } as const;
  const localeOf = (headers: Record<string, string>, locale: string | null = null) => {
    const user = { ...caller.session.user, locale };
    const session = sessionWith({ user });
    return contextOf(requestWith(headers), { kind: "session", session }, "r").locale;
  };

  it("speaks the reader's language: the profile's, the cookie's, the browser's, English", () => {
    const cookie = "locale=zh-CN";
    expect(localeOf({ cookie, "accept-language": "zh" }, "en")).toBe("en");
    expect(localeOf({ cookie, "accept-language": "en" })).toBe("zh-CN");
    expect(localeOf({ "accept-language": "zh-TW,en;q=0.5" })).toBe("zh-CN");
    expect(localeOf({ "accept-language": "pl" })).toBe("en");
  });

  it("carries an idempotency key that is harmless text, and no other", () => {
    const keyOf = (key: string) =>
      contextOf(requestWith({ "idempotency-key": key }), caller, "r").idempotencyKey;
    expect(keyOf("0d1c5a4e-91b2")).toBe("0d1c5a4e-91b2");
    expect(keyOf("<script>alert</script>")).toBeNull();
    expect(contextOf(requestWith({}), caller, "r").idempotencyKey).toBeNull();
  });
});
