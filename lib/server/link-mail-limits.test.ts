import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { db } from "./db.ts";
import { env } from "./env.ts";
import { countingLinkMail, linkMailLimits } from "./link-mail-limits.ts";
import { catchJobs } from "./testing/caught-jobs.ts";
import { type Account, signedIn } from "./testing/people.ts";
import { portalUsersDemo } from "./testing/portal-users-demo.ts";

catchJobs();

const email = "ewa@meridian.example";
const made = z.object({ id: z.string() });
const bench = portalUsersDemo();

const invite = (person: Account, change: object = {}) =>
  bench.as(person, "invite", { email, name: "Ewa Nowak", role: "user", ...change });
const idOf = async (answer: ReturnType<typeof invite>) => made.parse((await answer).data).id;
const mailsSent = async () => (await bench.demo.mails()).length;
const tooMany = (reason: string) => ({ status: 429, error: { code: "rate_limited", reason } });

/** Uses up what one of the person's colleagues may mail, each link to another address. */
async function mailAll(person: Account): Promise<void> {
  const { session } = await signedIn(person);
  for (let n = 0; n < linkMailLimits.senders.max; n += 1) {
    await countingLinkMail(`${person}-${n}@x.test`, session, async () => null);
  }
}

describe("an address", () => {
  it("gets five links in a day, the repeated ones among them, whoever sends them", async () => {
    const id = await idOf(invite("admin"));
    for (let n = 0; n < 2; n += 1) expect((await bench.as("admin", "makeLink", { id })).status).toBe(200);
    for (let n = 0; n < 2; n += 1) expect((await bench.as("sp", "makeLink", { id })).status).toBe(200);
    const [sent, links] = [await mailsSent(), await db().passwordLink.count()];
    for (const person of ["admin", "sp", "acting"] as const) {
      const answer = await bench.as(person, "makeLink", { id });
      expect(answer).toMatchObject(tooMany("links_to_address_used_up"));
      expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(4 * 3_600);
    }
    expect(await mailsSent()).toBe(sent);
    expect(await db().passwordLink.count(), "the last link stays good").toBe(links);
    expect((await invite("admin", { email: "other@meridian.example" })).status).toBe(200);
  });

  it("is not used up by invitations that are refused", async () => {
    for (let n = 0; n < 6; n += 1) {
      expect((await invite("admin", { role: "sp" })).status).toBe(403);
      expect((await invite("foreign", { email: "user@demo.test" })).status).toBe(400);
    }
    expect((await invite("admin")).status).toBe(200);
  });

  it("gets no more than five of invitations that are sent at once", async () => {
    const id = await idOf(invite("admin"));
    const asked = Array.from({ length: 8 }, () => bench.as("admin", "makeLink", { id }));
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 200, 200, 200, 429, 429, 429, 429]);
  });
});

describe("an enterprise", () => {
  it("mails a hundred links in an hour; then nobody is invited or made, elsewhere all goes on", async () => {
    await mailAll("admin");
    const before = await db().user.count();
    expect(await invite("admin")).toMatchObject(tooMany("links_by_mail_used_up"));
    expect(await db().user.count()).toBe(before);
    expect((await invite("foreign", { email: "there@northwind.example" })).status).toBe(200);
    expect((await invite("acting")).status).toBe(200);
  });

  it("is not used up by a provider who acts inside it: that counts as the provider's", async () => {
    await mailAll("acting");
    expect(await invite("sp", { role: "sp" })).toMatchObject(tooMany("links_by_mail_used_up"));
    expect(await invite("acting")).toMatchObject(tooMany("links_by_mail_used_up"));
    expect((await invite("admin")).status).toBe(200);
  });

  it("that has used up its own costs the address nothing", async () => {
    await mailAll("admin");
    for (let n = 0; n < 6; n += 1)
      expect(await invite("admin")).toMatchObject(tooMany("links_by_mail_used_up"));
    expect((await invite("acting")).status).toBe(200);
  });
});

it("counts nothing where no mail is sent: links are handed over", async () => {
  const settings = env();
  const { mail } = settings;
  settings.mail = null;
  onTestFinished(() => {
    settings.mail = mail;
  });
  const id = await idOf(invite("admin"));
  for (let n = 0; n < 6; n += 1) expect((await bench.as("admin", "makeLink", { id })).status).toBe(200);
  expect(await db().rateLimit.count()).toBe(0);
});
