import type { APIResponse, BrowserContext } from "@playwright/test";
import { z } from "zod";
import type { Role } from "./portal-session.ts";
import { settings } from "./settings.ts";

/** Reads through a query operation as the browser's user, the way pages do. */
export function query({ request }: BrowserContext, name: string, input: object = {}): Promise<APIResponse> {
  return request.get(`/api/${name.replace(".", "/")}`, { params: { input: JSON.stringify(input) } });
}

/** Runs a command as the browser's user, the way pages do. Throws when it is refused. */
export async function command({ request }: BrowserContext, name: string, data: object): Promise<void> {
  const headers = { origin: settings().portalUrl };
  const answer = await request.post(`/api/${name.replace(".", "/")}`, { data, headers });
  if (!answer.ok()) throw new Error(`${name} answered ${answer.status()}`);
}

const refusal = z.object({ error: z.looseObject({ code: z.string(), requestId: z.string() }) });

/** What is inside the envelope of a refusal. Throws for any other body. */
export async function refusalIn(answer: APIResponse) {
  return refusal.parse(await answer.json()).error;
}

const meetingPage = z.object({ data: z.object({ items: z.array(z.object({ id: z.string() })).min(1) }) });

/** A meeting that the browser's user sees. Throws when there is none. */
export async function someMeeting(context: BrowserContext): Promise<string> {
  const answer = await query(context, "meetings.search");
  const [first] = meetingPage.parse(await answer.json()).data.items;
  if (!first) throw new Error("no meeting is seeded");
  return first.id;
}

/** The pages in the sidebar of each role, and below; `{meeting}` is any meeting the role sees. */
export const pagesOf: Record<Role, readonly string[]> = {
  sp: [
    "/",
    "/enterprises",
    "/connections",
    "/connections/new",
    "/connections/encryption",
    "/portal-users",
    "/portal-users/new",
    "/account",
  ],
  admin: [
    "/",
    "/meetings",
    "/meetings/new",
    "/meetings/{meeting}",
    "/meetings/{meeting}/change",
    "/users",
    "/users/new",
    "/users/mei.chen@meridian",
    "/users/departments",
    "/users/import",
    "/directory",
    "/directory/contacts",
    "/rooms",
    "/connections",
    "/connections/new",
    "/integration",
    "/integration/keys",
    "/integration/keys/new",
    "/integration/workbench",
    "/connections/app-ids",
    "/bindings",
    "/bindings/import",
    "/bindings/check",
    "/sign-in-settings",
    "/portal-users",
    "/portal-users/new",
    "/portal-users/0199a000-0000-7000-8000-000000000033",
    "/account",
  ],
  user: [
    "/",
    "/meetings",
    "/meetings/new",
    "/meetings/{meeting}",
    "/directory",
    "/directory/contacts",
    "/profile",
    "/account",
  ],
};

/** Those pages' addresses for the browser's user. */
export async function addressesOf(context: BrowserContext, role: Role): Promise<string[]> {
  const pages = pagesOf[role];
  if (!pages.some((page) => page.includes("{meeting}"))) return [...pages];
  const meeting = await someMeeting(context);
  return pages.map((page) => page.replace("{meeting}", meeting));
}
