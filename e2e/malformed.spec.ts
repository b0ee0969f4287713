import { expect, test } from "./fixtures.ts";
import { query, refusalIn, someMeeting } from "./portal.ts";

const assign = "/api/rooms/assign";
const json = "application/json";
const good = JSON.stringify({ account: "tom.becker@meridian", roomIds: ["any"] });

type Malformed = {
  what: string;
  body: string;
  path?: string;
  type?: string;
  /** The portal's own unless said otherwise; null: none. */
  origin?: string | null;
  status: number;
  code: string;
  reason?: string;
};

/** Requests no page of the portal makes. */
const requests: Malformed[] = [
  { what: "JSON cut off", body: '{"account":', status: 400, code: "invalid_input", reason: "malformed_json" },
  { what: "no JSON at all", body: "\0", status: 400, code: "invalid_input", reason: "malformed_json" },
  { what: "a list for an object", body: "[]", status: 400, code: "invalid_input" },
  {
    what: "a form",
    type: "text/plain",
    body: good,
    status: 400,
    code: "invalid_input",
    reason: "json_required",
  },
  { what: "ten megabytes", body: `"${"x".repeat(10_000_000)}"`, status: 413, code: "payload_too_large" },
  { what: "a foreign page", origin: "http://elsewhere.example", body: good, status: 403, code: "forbidden" },
  { what: "no page", origin: null, body: good, status: 403, code: "forbidden" },
  {
    what: "an unknown operation",
    path: "/api/rooms/constructor",
    body: good,
    status: 404,
    code: "not_found",
  },
  {
    what: "a query sent as a command",
    path: "/api/rooms/search",
    body: "{}",
    status: 404,
    code: "not_found",
  },
];

test.beforeEach(({ login }) => login("admin"));

for (const { what, body, status, code, path = assign, type = json, origin, reason } of requests) {
  test(`${what} is refused in the one envelope`, async ({ context, baseURL, simulator }) => {
    const from = origin === undefined ? baseURL : origin;
    const headers = { "Content-Type": type, ...(from && { Origin: from }) };
    const answer = await context.request.post(path, { headers, data: Buffer.from(body) });
    expect(answer.status()).toBe(status);
    const error = await refusalIn(answer);
    expect(error).toMatchObject({ code, message: code, ...(reason && { reason }) });
    expect(answer.headers()).toMatchObject({ "x-request-id": error.requestId, "cache-control": "no-store" });
    expect(await simulator.requests()).toEqual([]);
  });
}

test("a query's malformed input is refused in the one envelope", async ({ context }) => {
  const answer = await context.request.get("/api/rooms/search?input={");
  expect(answer.status()).toBe(400);
  expect(await refusalIn(answer)).toMatchObject({ code: "invalid_input", reason: "malformed_json" });
});

test("wrong fields are named by their path", async ({ context, baseURL }) => {
  const data = { account: "", roomIds: ["good", 7] };
  const answer = await context.request.post(assign, { headers: { Origin: baseURL ?? "" }, data });
  expect(answer.status()).toBe(400);
  expect(await refusalIn(answer)).toMatchObject({
    fields: { account: "too_small", "roomIds.1": "invalid_type" },
  });
});

test("nobody's requests are refused, and nothing is said about what is there", async ({
  context,
  simulator,
}) => {
  await context.clearCookies({ name: "foyer.session" });
  for (const name of ["rooms.search", "meetings.search", "enterprises.search"]) {
    const answer = await query(context, name);
    expect(answer.status()).toBe(401);
    expect(await refusalIn(answer)).toMatchObject({ code: "unauthenticated" });
  }
  expect(await simulator.requests()).toEqual([]);
});

test("another enterprise's meeting and one that never was get the same answer", async ({
  page,
  context,
  login,
}) => {
  await login("sp", { fresh: true });
  await page.goto("/enterprises");
  await page.getByRole("button", { name: "Enter Northwind Harbour" }).click();
  await expect(page.getByRole("region", { name: "Northwind Harbour" })).toBeVisible();
  const theirs = await someMeeting(context);

  await login("admin");
  const answers = await Promise.all(
    [theirs, "999999998"].map((id) => query(context, "meetings.get", { id })),
  );
  const [foreign, absent] = await Promise.all(answers.map(refusalIn));
  expect(foreign).toMatchObject({ code: "not_found" });
  expect({ ...foreign, requestId: "" }).toEqual({ ...absent, requestId: "" });
  expect(answers.map((answer) => answer.status())).toEqual([404, 404]);
});
