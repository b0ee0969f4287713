import { randomUUID } from "node:crypto";
import { z } from "zod";
import { freshDatabase } from "../../../../scripts/testing/database.ts";
import { createSimulator } from "../../../../simulator/server.ts";
import type { CallRecord } from "../../context.ts";
import { db } from "../../db.ts";
import { forgetOnce } from "../../once.ts";
import { encrypt } from "../../secrets.ts";
import { appKeyPlace, connectionFor } from "../connection.ts";
import { own, served } from "./names.ts";

const appCredentials = { appId: z.string(), appKey: z.string() };
const credentials = z.object({
  sp: z.object(appCredentials),
  enterprises: z.array(
    z.object({
      ...appCredentials,
      corpId: z.string(),
      name: z.string(),
      admin: z.object({ account: z.string(), password: z.string() }),
      users: z.array(
        z.object({ account: z.string(), password: z.string(), thirdAccount: z.string().nullable() }),
      ),
    }),
  ),
});
const logged = z.array(
  z.object({
    method: z.string(),
    url: z.string(),
    headers: z.record(z.string(), z.unknown()),
    body: z.unknown(),
    /** Null where the connection was cut instead. */
    status: z.number().nullable(),
    caller: z.object({ role: z.string(), corpId: z.string(), userId: z.string() }).nullable(),
  }),
);

export type Bench = Awaited<ReturnType<typeof startBench>>;

/** A simulator and a database of its own, holding an enterprise with an app and one served by the provider's app. */
export async function startBench() {
  const simulator = createSimulator({ scale: "small" });
  const port = await simulator.listen(0);
  const url = `http://127.0.0.1:${port}`;
  await freshDatabase();
  const control = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${url}/__sim/${path}`, { method, body: JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === "" ? null : JSON.parse(text);
  };
  const known = credentials.parse(await control("GET", "credentials"));
  const [first, , third] = known.enterprises;
  if (!first || !third) throw new Error("the simulator seeds three enterprises");

  for (const [id, { corpId, name }] of [[own, first] as const, [served, third] as const]) {
    await db().enterprise.create({ data: { id, corpId, name } });
  }
  await addApp({ kind: "sp", enterpriseId: null, host: url, ...known.sp });
  await addApp({
    kind: "enterprise",
    enterpriseId: own,
    host: url,
    appId: first.appId,
    appKey: first.appKey,
  });

  return {
    simulator,
    url,
    credentials: { sp: known.sp, own: first, served: third },
    own: await connectionFor(own),
    served: await connectionFor(served),
    provider: await connectionFor(null),
    /** Adds a fault; see the simulator's control calls. */
    fault: (fault: Record<string, unknown>) => control("POST", "faults", fault),
    /** How often the faults have struck. */
    hits: async () => {
      const faults = z.array(z.object({ hits: z.number() })).parse(await control("GET", "faults"));
      return faults.reduce((sum, { hits }) => sum + hits, 0);
    },
    clearFaults: () => control("DELETE", "faults"),
    killTokens: (whose: Record<string, string> = {}) => control("DELETE", "tokens", whose),
    requests: async () => logged.parse(await control("GET", "requests")),
    signIns: async () =>
      logged.parse(await control("GET", "requests")).filter(({ url }) => url.startsWith("/v2/usg/acs/auth/")),
    /** Fresh seeds upstream, and nobody signed in here. */
    reset: async () => {
      await control("POST", "reset", {});
      await db().upstreamToken.deleteMany();
      forgetMemory();
    },
    close: () => simulator.close(),
  };
}

/** What this process remembers of the upstream, as after a restart. */
export function forgetMemory(): void {
  for (const name of ["tokens", "flights", "token-listener", "connections", "hosts"])
    forgetOnce(`upstream.${name}`);
}

type AppToAdd = {
  kind: "sp" | "enterprise";
  enterpriseId: string | null;
  host: string;
  appId: string;
  appKey: string;
};

/** Adds an app and its key, and answers the app row's id. */
export async function addApp({ appKey, ...app }: AppToAdd): Promise<string> {
  const { id } = await db().app.create({ data: { name: app.kind, ...app } });
  await addKey(id, app.enterpriseId, appKey);
  return id;
}

export async function addKey(appId: string, enterprise: string | null, appKey: string, expiresAt?: Date) {
  const id = randomUUID();
  const keyCipher = encrypt(appKey, appKeyPlace(id, enterprise));
  await db().appKey.create({ data: { id, appId, keyCipher, expiresAt: expiresAt ?? null } });
}

/** Makes one context, as a request of the portal would have it. */
export function contextOf(locale: "en" | "zh-CN" = "en") {
  return { requestId: randomUUID(), locale, calls: [] as CallRecord[] };
}
