import { type APIRequest, type APIRequestContext, request as newRequest } from "@playwright/test";
import { sql } from "./database.ts";
import { emails, password, tryToSignIn } from "./portal-session.ts";
import { settings } from "./settings.ts";
import type { UpstreamRequest } from "./simulator.ts";

/** Everybody who may knock; A and B are the first two enterprises of the demo. */
export const callers = ["nobody", "user", "adminA", "adminB", "sp", "spInsideA", "spAfterA"] as const;
export type Caller = (typeof callers)[number];
export type Callers = Record<Caller, APIRequestContext>;

const corpIds = { a: "651543334", b: "734518826" };
const emailOfB = "admin-b@demo.test";

/** As whom the upstream may see each caller's requests, and as nobody else. */
export const seenAs: Record<Caller, NonNullable<UpstreamRequest["caller"]> | null> = {
  nobody: null,
  user: { role: "user", corpId: corpIds.a, userId: "mei.chen" },
  adminA: { role: "corp-owner", corpId: corpIds.a, userId: "" },
  adminB: { role: "corp-owner", corpId: corpIds.b, userId: "" },
  sp: { role: "sp-admin", corpId: "", userId: "" },
  spInsideA: { role: "corp-owner", corpId: corpIds.a, userId: "" },
  spAfterA: { role: "sp-admin", corpId: "", userId: "" },
};

/** The demo has no administrator of B: one with the demo's password. */
async function addAdministratorOfB(): Promise<void> {
  await sql(
    `INSERT INTO "User" (id, email, name, "passwordHash", role, "enterpriseId")
     SELECT gen_random_uuid(), $1, 'Administrator of B', "passwordHash", 'admin', enterprise.id
     FROM "User", "Enterprise" AS enterprise WHERE email = $2 AND enterprise."corpId" = $3
     ON CONFLICT (email) DO NOTHING`,
    [emailOfB, emails.admin, corpIds.b],
  );
}

/** B has nothing that anybody could be refused: one binding. */
async function addBindingOfB(): Promise<void> {
  await sql(
    `INSERT INTO "Binding" (id, "enterpriseId", "thirdPartyId")
     SELECT gen_random_uuid(), id, 'zhang.san' FROM "Enterprise" WHERE "corpId" = $1 ON CONFLICT DO NOTHING`,
    [corpIds.b],
  );
}

async function enterpriseA(): Promise<string> {
  const [row] = await sql(`SELECT id FROM "Enterprise" WHERE "corpId" = $1`, [corpIds.a]);
  return String(row?.id);
}

/** A browser's requests, those of the portal's own pages: changes carry its origin. */
export async function open(request: APIRequest, email?: string): Promise<APIRequestContext> {
  const baseURL = settings().portalUrl;
  const context = await request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } });
  if (email) {
    const answer = await tryToSignIn(context, email, password);
    if (!answer.ok()) throw new Error(`signing in as ${email} answered ${answer.status()}`);
  }
  return context;
}

export async function openCallers(): Promise<Callers> {
  await addAdministratorOfB();
  await addBindingOfB();
  const opened: Callers = {
    nobody: await open(newRequest),
    user: await open(newRequest, emails.user),
    adminA: await open(newRequest, emails.admin),
    adminB: await open(newRequest, emailOfB),
    sp: await open(newRequest, emails.sp),
    spInsideA: await open(newRequest, emails.sp),
    spAfterA: await open(newRequest, emails.sp),
  };
  const enterpriseId = await enterpriseA();
  await opened.spInsideA.post("/api/session/enter", { data: { enterpriseId } });
  await opened.spAfterA.post("/api/session/enter", { data: { enterpriseId } });
  await opened.spAfterA.post("/api/session/leave", { data: {} });
  return opened;
}
