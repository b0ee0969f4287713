import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../../scripts/testing/database.ts";
import { closeDatabase, db } from "./db.ts";
import { endOldMeetingSessions } from "./meeting-sessions.ts";
import { createSession, idHashOf, readSession } from "./session-store.ts";
import { catchJobs } from "./testing/caught-jobs.ts";

catchJobs();

beforeAll(freshDatabase);
afterAll(closeDatabase);

const hourMs = 60 * 60 * 1_000;

/** A session of somebody whom that issuer vouches for, begun so many hours ago and used since. */
async function sessionOf(issuer: string | null, hours: number): Promise<string> {
  const subject = crypto.randomUUID();
  const identities = issuer ? { create: { issuer, subject, lastSignedInAt: new Date() } } : {};
  const user = await db().user.create({ data: { name: "Amy", role: "sp", identities } });
  const id = await createSession(user);
  const createdAt = new Date(Date.now() - hours * hourMs);
  await db().session.update({ where: { idHash: idHashOf(id) }, data: { createdAt } });
  return id;
}

test("a Cloud Meeting account's session ends after twelve hours, and nobody else's", async () => {
  const old = await sessionOf("cloud-meeting:api.meeting.huaweicloud.com", 12.1);
  const others = [
    await sessionOf("cloud-meeting:api.meeting.huaweicloud.com", 11.9),
    await sessionOf("https://id.company.test", 12.1),
    await sessionOf(null, 12.1),
  ];
  await endOldMeetingSessions();
  expect(await readSession(old)).toBeNull();
  for (const other of others) expect(await readSession(other)).not.toBeNull();
});
