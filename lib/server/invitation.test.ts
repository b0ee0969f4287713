import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { GuestLink } from "./context.ts";
import { db } from "./db.ts";
import { arrive, findGuestLink } from "./invitation.ts";
import { revokeJoinLinks } from "./join-links.ts";
import { type Demo, guestToken, startDemo } from "./testing/demo.ts";

const route = "GET /v1/mmc/management/conferences/confDetail";

let demo: Demo;
let link: GuestLink;
beforeAll(async () => {
  demo = await startDemo();
});
beforeEach(async () => {
  await demo.reset();
  const found = await findGuestLink(guestToken);
  if (!found) throw new Error("the demo's guest link is gone");
  link = found;
});
afterAll(() => demo.stop());

describe("the link behind an address", () => {
  it.each(["", "short", ".", "AAAAAAAAAAAAAAAAAAAAAB", "%2e%2e", "x".repeat(500)])(
    "is none for %j",
    async (token) => {
      expect(await findGuestLink(token)).toBeNull();
    },
  );

  it("is none once it is revoked", async () => {
    await revokeJoinLinks(link.enterprise.id, link.meetingId);
    expect(await findGuestLink(guestToken)).toBeNull();
  });
});

describe("who arrives by a link", () => {
  it("sees the invitation", async () => {
    const arrival = await arrive(link, "en");
    expect(arrival).toMatchObject({ kind: "invitation", invitation: { role: "guest", state: "scheduled" } });
  });

  it("changes nothing: no audit is written and the upstream is only read", async () => {
    const before = await db().auditEntry.count();
    await arrive(link, "en");
    expect(await db().auditEntry.count()).toBe(before);
    expect((await demo.calls()).map(({ method }) => method)).toEqual(["GET"]);
  });

  it("is told when the meeting is gone", async () => {
    const other = { ...link, meetingId: "900000001" };
    expect(await arrive(other, "en")).toEqual({ kind: "gone" });
  });

  it.each([
    [{ kind: "status", status: 503, times: 0 }, "upstream_unavailable"],
    [{ kind: "reset", times: 0 }, "upstream_unavailable"],
    [{ kind: "cut", times: 0 }, "upstream_unavailable"],
    [{ kind: "status", status: 429, code: "APIG.0308", times: 0 }, "rate_limited"],
  ])("is told that the upstream is in trouble, for %o", async (fault, code) => {
    await demo.fault({ match: route, ...fault });
    expect(await arrive(link, "en")).toEqual({
      kind: "trouble",
      code,
      reason: null,
      requestId: expect.any(String),
    });
  });

  it("waits no more than a few seconds for an upstream that hangs", async () => {
    await demo.fault({ match: route, kind: "hang", times: 0 });
    const startedAt = performance.now();
    expect(await arrive(link, "en")).toMatchObject({ kind: "trouble", code: "upstream_timeout" });
    expect(performance.now() - startedAt).toBeLessThan(7_000);
  });
});
