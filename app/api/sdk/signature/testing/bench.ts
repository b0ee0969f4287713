import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { z } from "zod";
import { type NativeLogIn, sdk } from "#lib/contract/sdk.ts";
import { createApiKey } from "#lib/server/api-keys.ts";
import { db } from "#lib/server/db.ts";
import { env } from "#lib/server/env.ts";
import { type Demo, startDemo } from "#lib/server/testing/demo.ts";
import { demoIds } from "#prisma/seed.ts";
import * as route from "../route.ts";

type Rule = { userIds: string[]; userIdPrefix: string | null; mayAllocate: boolean };
const rule: Rule = { userIds: ["mei.chen"], userIdPrefix: null, mayAllocate: false };

/** A demo for the tests of a file about signatures, as seeded and with all limits whole before each of them. */
export function signatureDemo() {
  const bench = {} as { demo: Demo };
  beforeAll(async () => {
    bench.demo = await startDemo();
  });
  afterAll(() => bench.demo.stop());
  beforeEach(async () => {
    await bench.demo.reset();
    await db().rateLimit.deleteMany();
  });
  return bench;
}

type Headers = Record<string, string>;
const envelope = z.union([
  z.strictObject({ data: sdk.signature.output }),
  z.strictObject({ error: z.looseObject({ code: z.string(), requestId: z.string() }) }),
]);

/** Asks the route, and answers what its envelope holds. */
export async function post(body: unknown, headers: Headers) {
  const address = new URL("/api/sdk/signature", env().publicUrl);
  const all = { "content-type": "application/json", ...headers };
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await route.POST(new NextRequest(address, { method: "POST", headers: all, body: text }));
  const answer = envelope.parse(await response.json());
  const { status, headers: answered } = response;
  return "data" in answer
    ? { status, headers: answered, data: answer.data, error: undefined }
    : { status, headers: answered, data: undefined, error: answer.error };
}

/** A key of an enterprise, for the bound user unless `change` says otherwise. */
export async function keyFor(change: Partial<Rule> = {}, enterpriseId: string = demoIds.enterprises[0]) {
  const wanted = { ...rule, ...change, enterpriseId, name: "App", days: 30, createdByName: "Lin Yue" };
  const { id, key } = await createApiKey(wanted);
  return { id, key, headers: { authorization: `Bearer ${key}` } };
}

/** Logs in upstream as the client SDK does, with what the portal answered and nothing else. */
export async function logIn({ demo }: { demo: Demo }, { appId, signature, ...body }: NativeLogIn) {
  const answer = await fetch(new URL("/v2/usg/acs/auth/appauth", demo.origin), {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `HMAC-SHA256 signature=${signature},access=${btoa(appId)}`,
    },
    body: JSON.stringify({ appId, clientType: 50, ...body }),
  });
  return {
    status: answer.status,
    user: z.object({ user: z.looseObject({}) }).safeParse(await answer.json()).data?.user,
  };
}
