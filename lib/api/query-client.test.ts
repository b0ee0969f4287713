import { MutationObserver, type QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "./client.ts";
import { createQueryClient } from "./query-client.ts";

const onSignedOut = vi.fn();
const onCommandError = vi.fn();
let client: QueryClient;
beforeEach(() => {
  onSignedOut.mockReset();
  onCommandError.mockReset();
  client = createQueryClient({ onSignedOut, onCommandError });
});

function runCommand(error: unknown, meta = {}): Promise<unknown> {
  const mutationFn = () => Promise.reject(error);
  return new MutationObserver(client, { mutationFn, meta }).mutate().catch(() => undefined);
}

describe("a command that failed", () => {
  it("is shown once", async () => {
    const error = new ApiError("conflict");
    await runCommand(error);
    expect(onCommandError.mock.calls).toEqual([[error]]);
    expect(onSignedOut).not.toHaveBeenCalled();
  });

  it("is left to the form that shows it itself", async () => {
    await runCommand(new ApiError("invalid_input"), { handled: true });
    expect(onCommandError).not.toHaveBeenCalled();
  });

  it("leads to sign-in when the session is gone, even from a form", async () => {
    await runCommand(new ApiError("unauthenticated"), { handled: true });
    expect(onSignedOut).toHaveBeenCalledOnce();
    expect(onCommandError).not.toHaveBeenCalled();
  });

  it("counts as the network's where it is no refusal", async () => {
    await runCommand(new TypeError("fetch failed"));
    expect(onCommandError).toHaveBeenCalledWith(expect.objectContaining({ code: "network" }));
  });

  it("is sent once only", async () => {
    const mutationFn = vi.fn(() => Promise.reject(new ApiError("network")));
    await new MutationObserver(client, { mutationFn }).mutate().catch(() => undefined);
    expect(mutationFn).toHaveBeenCalledOnce();
  });
});

describe("a query that failed", () => {
  const fails = (error: unknown) => {
    const queryFn = vi.fn(() => Promise.reject(error));
    return client.fetchQuery({ queryKey: ["rooms"], queryFn }).catch(() => queryFn.mock.calls.length);
  };

  it("leads to sign-in when the session is gone", async () => {
    await fails(new ApiError("unauthenticated"));
    expect(onSignedOut).toHaveBeenCalledOnce();
  });

  it("is left to its table, and not tried again behind the reader's back", async () => {
    expect(await fails(new ApiError("upstream_unavailable"))).toBe(1);
    expect(onSignedOut).not.toHaveBeenCalled();
    expect(onCommandError).not.toHaveBeenCalled();
  });
});
