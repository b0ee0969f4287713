import { expect, test, vi } from "vitest";
import { ApiError } from "./client.ts";
import { runBatch } from "./run-batch.ts";

function bench(...outcomes: (ApiError | null)[]) {
  const send = vi.fn(async (_input: string) => {
    const error = outcomes.shift();
    if (error) throw error;
  });
  const wait = vi.fn(async (_seconds: number) => {});
  const onStep = vi.fn();
  const controller = new AbortController();
  const { signal } = controller;
  const run = (...inputs: string[]) => runBatch(inputs, send, { signal, onStep, wait });
  return { run, send, wait, onStep, abort: () => controller.abort() };
}
const refused = new ApiError("conflict");

test("goes on after a refusal, which is the refused call's alone", async () => {
  const { run, send, onStep } = bench(null, refused, null);
  expect(await run("a", "b", "c")).toEqual([{ error: null }, { error: refused }, { error: null }]);
  expect(send.mock.calls.flat()).toEqual(["a", "b", "c"]);
  expect(onStep).toHaveBeenCalledTimes(3);
});

test.each(["network", "unauthenticated", "upstream_unavailable", "upstream_timeout"] as const)(
  "stops at %s, after which nothing would go better",
  async (code) => {
    const { run, send } = bench(null, new ApiError(code));
    expect(await run("a", "b", "c")).toHaveLength(2);
    expect(send).toHaveBeenCalledTimes(2);
  },
);

test("waits as long as it is told to, then does the same again", async () => {
  const limited = new ApiError("rate_limited", { retryAfterSeconds: 7 });
  const { run, send, wait } = bench(limited, limited, null);
  expect(await run("a")).toEqual([{ error: null }]);
  expect(wait.mock.calls.flat()).toEqual([7, 7]);
  expect(send.mock.calls.flat()).toEqual(["a", "a", "a"]);
});

test("does not wait for ever", async () => {
  const limited = Array.from({ length: 10 }, () => new ApiError("rate_limited"));
  const { run, send } = bench(...limited);
  expect(await run("a")).toEqual([{ error: expect.objectContaining({ code: "rate_limited" }) }]);
  expect(send).toHaveBeenCalledTimes(6);
});

test("ends between two calls when somebody stops it", async () => {
  const { run, send, abort, onStep } = bench();
  onStep.mockImplementationOnce(() => abort());
  expect(await run("a", "b")).toEqual([{ error: null }]);
  expect(send).toHaveBeenCalledTimes(1);
});
