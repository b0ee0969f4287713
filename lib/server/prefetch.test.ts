import { hydrate, QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { listInput } from "#lib/api/list-params.ts";
import { queryKey } from "#lib/api/query-key.ts";
import { rooms } from "#lib/contract/rooms.ts";
import { AppError } from "#lib/errors.ts";
import { execute } from "./execute.ts";
import { prefetch } from "./prefetch.ts";
import { prefetchList } from "./prefetch-list.ts";
import { sessionWith } from "./testing/session.ts";

vi.mock("./execute.ts", () => ({ execute: vi.fn() }));
vi.mock("next-intl/server", () => ({ getLocale: async () => "zh-CN" }));

const page = { items: [], total: 0, offset: 0 };
beforeEach(() => {
  vi.mocked(execute).mockReset().mockResolvedValue(page);
});

/** What the browser finds in its cache under a key. */
function cached(state: Awaited<ReturnType<typeof prefetch>>, input: unknown): unknown {
  const client = new QueryClient();
  hydrate(client, state);
  return client.getQueryData(queryKey(rooms.search, input));
}

describe("a page's first rows", () => {
  it("stand in the browser's cache under the key it asks by", async () => {
    const session = sessionWith();
    expect(cached(await prefetch(rooms.search, { page: 2 }, session), { page: 2 })).toEqual(page);
    const context = { caller: { kind: "session", session }, locale: "zh-CN", idempotencyKey: null };
    expect(execute).toHaveBeenCalledWith(rooms.search, { page: 2 }, expect.objectContaining(context));
  });

  it("are left to the browser when they cannot be had", async () => {
    vi.mocked(execute).mockRejectedValue(new AppError("upstream_unavailable"));
    const state = await prefetch(rooms.search, {}, sessionWith());
    expect(state.queries).toEqual([]);
  });

  it("are left to the browser when they take long, and their later failure harms nobody", async () => {
    vi.useFakeTimers();
    const { promise, reject } = Promise.withResolvers<never>();
    vi.mocked(execute).mockReturnValue(promise);
    const prefetched = prefetch(rooms.search, {}, sessionWith());
    await vi.advanceTimersByTimeAsync(500);
    expect((await prefetched).queries).toEqual([]);
    vi.useRealTimers();
    reject(new AppError("upstream_timeout"));
    await new Promise(setImmediate);
  });
});

describe("a page about what does not exist", () => {
  it("is the not-found page, with its status", async () => {
    vi.mocked(execute).mockRejectedValue(new AppError("not_found"));
    await expect(prefetch(rooms.search, {}, sessionWith())).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
  });
});

describe("a list's first rows", () => {
  it("are those its address asks for", async () => {
    const address = Promise.resolve({ page: "3", pageSize: "50", text: "lab", state: "free", colour: "red" });
    const state = await prefetchList(rooms.search, address, sessionWith(), { filters: ["state", "kind"] });
    const shown = {
      page: 3,
      pageSize: 50,
      text: "lab",
      sort: "ascending",
      chosen: { state: "free", kind: null },
    } as const;
    expect(cached(state, listInput(shown, false))).toEqual(page);
    expect(execute).toHaveBeenCalledWith(
      rooms.search,
      { page: 3, pageSize: 50, text: "lab", state: "free" },
      expect.anything(),
    );
  });

  it("are the first page where the address is nonsense", async () => {
    const address = Promise.resolve({ page: "-1", pageSize: "7", sort: "sideways" });
    await prefetchList(rooms.search, address, sessionWith(), { isSorted: true });
    expect(execute).toHaveBeenCalledWith(
      rooms.search,
      { page: 1, pageSize: 25, sort: "ascending" },
      expect.anything(),
    );
  });
});
