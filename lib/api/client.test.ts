import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { rooms } from "#lib/contract/rooms.ts";
import { ApiError, call, enterpriseMeta } from "./client.ts";

const fetched = vi.fn<typeof fetch>();
vi.stubGlobal("fetch", fetched);
/** The page that asks shows an enterprise, or says nothing of one. */
const shows = (content: string | null) =>
  vi.stubGlobal("document", {
    querySelector: (selector: string) =>
      selector === `meta[name="${enterpriseMeta}"]` && content !== null ? { content } : null,
  });
beforeEach(() => shows(null));
afterEach(() => fetched.mockReset());

const answers = (body: unknown, init?: ResponseInit) => fetched.mockResolvedValue(Response.json(body, init));
const example = { account: "amy", roomIds: ["r-1"] };
const failure = (error: unknown) => error;

describe("a query", () => {
  it("is fetched with its input as JSON in the address, encoded once", async () => {
    answers({ data: { items: [], total: 0, offset: 0 } });
    const input = { text: 'a&b="ü"', page: 2 };
    expect(await call(rooms.search, input)).toEqual({ items: [], total: 0, offset: 0 });
    const [[address, init] = []] = fetched.mock.calls;
    const url = new URL(String(address), "http://localhost");
    expect(url.pathname).toBe("/api/rooms/search");
    expect(JSON.parse(url.searchParams.get("input") ?? "")).toEqual(input);
    expect(init?.method).toBeUndefined();
  });

  it("that nobody waits for any more ends without an error of ours", async () => {
    const { signal, abort } = abortable();
    fetched.mockImplementation(async () => {
      abort();
      throw new DOMException("aborted", "AbortError");
    });
    const error = await call(rooms.search, {}, { signal }).catch(failure);
    expect(error).not.toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ name: "AbortError" });
  });
});

describe("a command", () => {
  it("is posted as JSON, with the key that makes it once", async () => {
    answers({ data: null });
    expect(await call(rooms.assign, example, { idempotencyKey: "key-0001" })).toBeNull();
    expect(fetched).toHaveBeenCalledWith("/api/rooms/assign", {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": "key-0001" },
      body: JSON.stringify(example),
      signal: undefined,
    });
  });
});

describe("a page that shows an enterprise", () => {
  it.each(["e-1", ""])("says which with all it asks: '%s'", async (enterprise) => {
    shows(enterprise);
    answers({ data: null });
    await call(rooms.assign, example);
    answers({ data: null });
    await call(rooms.search, {});
    for (const [, init] of fetched.mock.calls) {
      expect(new Headers(init?.headers).get("x-foyer-enterprise")).toBe(enterprise);
    }
  });
});

describe("what went wrong", () => {
  it("is told by the portal's own words", async () => {
    const error = {
      code: "invalid_input",
      message: "invalid_input",
      requestId: "r-1",
      fields: { account: "too_small" },
    };
    answers({ error }, { status: 400 });
    expect(await call(rooms.assign, example).catch(failure)).toMatchObject({
      code: "invalid_input",
      requestId: "r-1",
      fields: { account: "too_small" },
      reason: null,
      retryAfterSeconds: null,
    });
  });

  it("says when to come again", async () => {
    const error = { code: "rate_limited", message: "", requestId: "r-1", reason: "too_many_tries" };
    answers({ error }, { status: 429, headers: { "Retry-After": "30" } });
    expect(await call(rooms.assign, example).catch(failure)).toMatchObject({
      code: "rate_limited",
      reason: "too_many_tries",
      retryAfterSeconds: 30,
    });
  });

  it.each<[string, () => unknown]>([
    ["no answer came", () => fetched.mockRejectedValue(new TypeError("fetch failed"))],
    [
      "a proxy answered a page",
      () => fetched.mockResolvedValue(new Response("<h1>Bad gateway</h1>", { status: 502 })),
    ],
    ["the answer was cut", () => fetched.mockResolvedValue(new Response('{"data":{"ite'))],
    ["the answer is no envelope", () => answers(["data"])],
    ["data came with an error's status", () => answers({ data: {} }, { status: 500 })],
  ])("is the network's when %s", async (_what, arrange) => {
    arrange();
    const error = await call(rooms.search, {}).catch(failure);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ code: "network", requestId: null });
  });
});

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
