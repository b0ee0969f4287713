import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "#lib/server/db.ts";
import { forgetOnce } from "#lib/server/once.ts";
import { freshDatabase } from "../../../scripts/testing/database.ts";
import { GET } from "./route.ts";

const token = "9f8b1c4d7e2a6053";

function ask(publicUrl: string, metricsToken: string | undefined, authorization?: string): Promise<Response> {
  process.env.PUBLIC_URL = publicUrl;
  process.env.METRICS_TOKEN = metricsToken ?? "";
  forgetOnce("env");
  const headers = new Headers(authorization ? { authorization } : {});
  return GET(new Request(`${publicUrl}/api/metrics`, { headers }));
}

beforeAll(freshDatabase);
afterAll(closeDatabase);
afterEach(() => {
  process.env.PUBLIC_URL = "http://localhost:3000";
  delete process.env.METRICS_TOKEN;
  forgetOnce("env");
});

test.each([
  ["http://localhost:3000", undefined, undefined, 200],
  ["http://localhost:3000", token, undefined, 404],
  ["http://localhost:3000", token, `Bearer ${token}`, 200],
  ["https://meet.company.test", undefined, undefined, 404],
  ["https://meet.company.test", undefined, "Bearer undefined", 404],
  ["https://meet.company.test", token, `Bearer ${token}x`, 404],
  ["https://meet.company.test", token, `Bearer ${token}`, 200],
])("%s with token %s, asked with %s: %i", async (publicUrl, metricsToken, authorization, status) => {
  expect((await ask(publicUrl, metricsToken, authorization)).status).toBe(status);
});

test("answers in the format of Prometheus", async () => {
  const answer = await ask("http://localhost:3000", undefined);
  expect(answer.headers.get("content-type")).toContain("text/plain");
  expect(await answer.text()).toContain("process_cpu_seconds_total");
});
