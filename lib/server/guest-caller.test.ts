import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../scripts/testing/database.ts";
import { closeDatabase, db } from "./db.ts";
import { guestCaller, joinLimits } from "./guest-caller.ts";
import { joinLinkFor } from "./join-links.ts";
import { storedKey } from "./rate-limit.ts";

const requestFrom = (address: string) => ({ headers: new Headers({ "x-foyer-peer": address }) });
const unknown = { token: "AAAAAAAAAAAAAAAAAAAAAA" };
const notFound = expect.objectContaining({ code: "not_found" });
const limited = expect.objectContaining({
  code: "rate_limited",
  details: { retryAfterSeconds: expect.any(Number) },
});

async function newLink(meetingId: string): Promise<string> {
  const endsAt = new Date(Date.now() + 60_000).toISOString();
  const url = await joinLinkFor({
    enterpriseId: "e-1",
    meetingId,
    role: "guest",
    endsAt,
    createdById: null,
  });
  return new URL(url).pathname.slice("/j/".length);
}

beforeAll(async () => {
  await freshDatabase();
  await db().enterprise.create({ data: { id: "e-1", corpId: "c-1", name: "Meridian" } });
});
beforeEach(() => db().rateLimit.deleteMany());
afterAll(closeDatabase);

describe("the guest behind a request", () => {
  it("is the link that the input carries", async () => {
    const token = await newLink("982640713");
    await expect(guestCaller(requestFrom("198.51.100.7"), { token })).resolves.toMatchObject({
      kind: "guest",
      link: { meetingId: "982640713", role: "guest", enterprise: { id: "e-1" } },
    });
  });

  it.each([
    null,
    [],
    "text",
    {},
    { token: 1 },
    { token: "short" },
    { token: "../../../../etc/passwd0" },
    unknown,
  ])("is nobody for %j", async (input) => {
    await expect(guestCaller(requestFrom("198.51.100.7"), input)).rejects.toEqual(notFound);
  });
});

describe("tries", () => {
  /** One try counts; then the allowance is as if many had been made. */
  async function fill(address: string) {
    await expect(guestCaller(requestFrom(address), unknown)).rejects.toEqual(notFound);
    await db().rateLimit.update({
      where: { key: storedKey(`join:${address}`) },
      data: { wholeAt: new Date(Date.now() + 3_600_000) },
    });
  }

  it("are counted by address, whether the link exists or not", async () => {
    const token = await newLink("982640713");
    await fill("198.51.100.7");
    await expect(guestCaller(requestFrom("198.51.100.7"), { token })).rejects.toEqual(limited);
    await expect(guestCaller(requestFrom("198.51.100.8"), { token })).resolves.toMatchObject({
      kind: "guest",
    });
  });

  it("are counted by link over all addresses", async () => {
    const [busy, quiet] = [await newLink("982640713"), await newLink("967946149")];
    const each = 60;
    // The allowance grows while this runs, so that a few more than it are let in.
    const addresses = joinLimits.link.max / each + 3;
    const tries = Array.from({ length: addresses * each }, (_, index) =>
      guestCaller(requestFrom(`203.0.113.${index % addresses}`), { token: busy }),
    );
    const refused = (await Promise.allSettled(tries)).filter(({ status }) => status === "rejected");
    expect(tries.length - refused.length).toBeGreaterThanOrEqual(joinLimits.link.max);
    expect(refused[0]).toEqual({ status: "rejected", reason: limited });
    await expect(guestCaller(requestFrom("198.51.100.7"), { token: quiet })).resolves.toMatchObject({
      kind: "guest",
    });
  });
});
