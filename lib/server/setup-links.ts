import "server-only";
import { randomBytes } from "node:crypto";
import { AppError } from "#lib/errors.ts";
import type { InstallerLink } from "./context.ts";
import { db } from "./db.ts";
import { env } from "./env.ts";
import { secretHash } from "./secrets.ts";
import { type AllowedHost, allowedHosts } from "./upstream/pool.ts";

/** From the terminal to the form: long enough to look an app key up. */
const lifeMs = 60 * 60 * 1000;

/** The setting that says who set the installation up. Its key is unique, so it can be written once only. */
export const setupSetting = "setup";

/** Whether the installation has an administrator: then every set-up link is void, and none is made any more. */
export async function isSetUp(): Promise<boolean> {
  const administrator = { role: { in: ["sp" as const, "admin" as const] } };
  const [claim, found] = await Promise.all([
    db().setting.findUnique({ where: { key: setupSetting } }),
    db().user.findFirst({ where: administrator, select: { id: true } }),
  ]);
  return claim !== null || found !== null;
}

/**
 * The address of a new set-up page, valid for 60 minutes; links made before are void from now on. Null once the
 * installation has an administrator. For the terminal alone: only its token's hash is kept, and no log may hold it.
 */
export async function makeSetupLink(): Promise<string | null> {
  if (await isSetUp()) return null;
  const token = randomBytes(32).toString("base64url");
  const data = { tokenHash: secretHash(token), expiresAt: new Date(Date.now() + lifeMs) };
  await db().$transaction([db().setupLink.deleteMany(), db().setupLink.create({ data })]);
  return new URL(`/setup/${token}`, env().publicUrl).href;
}

/** What a link is worth: `unknown` where it never was or was replaced, else why its holder comes too late. */
export type SetupLinkState = "open" | "unknown" | "setup_done" | "setup_link_expired";

type Found = { state: "unknown" } | { state: Exclude<SetupLinkState, "unknown">; link: InstallerLink };

async function find(token: string): Promise<Found> {
  const row = await db().setupLink.findUnique({ where: { tokenHash: secretHash(token) } });
  if (!row) return { state: "unknown" };
  const link = { id: row.id, expiresAt: row.expiresAt };
  if (await isSetUp()) return { state: "setup_done", link };
  return { state: row.expiresAt <= new Date() ? "setup_link_expired" : "open", link };
}

/**
 * The row behind a token.
 * @throws AppError `not_found`, or to the holder of a real link `conflict` with reason `setup_done` or
 *   `setup_link_expired`
 */
export async function installerLink(token: string): Promise<InstallerLink> {
  const found = await find(token);
  if (found.state === "unknown") throw new AppError("not_found");
  if (found.state === "setup_done") throw alreadySetUp();
  if (found.state === "open") return found.link;
  throw new AppError("conflict", "set-up link expired", { reason: "setup_link_expired" });
}

/** What everybody is told who comes after the first. */
export function alreadySetUp(cause?: unknown): AppError {
  return new AppError("conflict", "set up already", { reason: "setup_done" }, cause);
}

/** For the page of a link: what it is worth, and the hosts to choose from. Changes nothing. */
export async function setupPage(token: string): Promise<{ state: SetupLinkState; hosts: AllowedHost[] }> {
  const { state } = await find(token);
  return { state, hosts: allowedHosts() };
}
