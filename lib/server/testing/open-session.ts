import { db } from "../db.ts";
import { sessionCookie } from "../session-cookie.ts";
import { createSession } from "../session-store.ts";

/** Signs a user of the database in: the session's id, and the cookie as a request carries it. */
export async function openSession(userId: string): Promise<{ id: string; cookie: string }> {
  const id = await createSession(await db().user.findUniqueOrThrow({ where: { id: userId } }));
  const { name, value } = await sessionCookie(id);
  return { id, cookie: `${name}=${value}` };
}
