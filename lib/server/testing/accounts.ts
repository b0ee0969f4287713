import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoIds } from "#prisma/seed.ts";
import type { Caller } from "../context.ts";
import { db } from "../db.ts";
import { forgetOnce } from "../once.ts";
import { secretHash } from "../secrets.ts";

/** From now on mails are written to a folder of this test's own, until `remove`. */
export async function mailFolder() {
  const folder = await mkdtemp(join(tmpdir(), "foyer-mail-"));
  process.env.MAIL_FOLDER = folder;
  forgetOnce("env");
  return {
    /** What was sent, oldest first, with long lines as they were before they were folded. */
    async mails(): Promise<string[]> {
      const names = (await readdir(folder)).sort();
      const files = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
      return files.map((text) => text.replaceAll(/=\r?\n/g, ""));
    },
    async remove(): Promise<void> {
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Whoever holds a link, with a token of choice, for the password of the demo's user. */
export async function inviteeOfDemo(token: string = randomUUID()): Promise<Caller> {
  const user = await db().user.findUniqueOrThrow({
    where: { id: demoIds.users.user },
    include: { enterprise: { select: { id: true, name: true, corpId: true } } },
  });
  const { id } = await db().passwordLink.create({
    data: {
      tokenHash: secretHash(token),
      purpose: "recovery",
      userId: user.id,
      expiresAt: new Date(Date.now() + 60_000),
    },
  });
  const { name, email, enterprise } = user;
  return {
    kind: "invitee",
    link: { id, purpose: "recovery", user: { id: user.id, name, email: email ?? "" }, enterprise },
  };
}
