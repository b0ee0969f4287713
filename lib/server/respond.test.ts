import { expect, it, vi } from "vitest";
import { AppError } from "#lib/errors.ts";
import { log } from "./log.ts";
import { answer, refuse } from "./respond.ts";

it("wraps data and says whose request it was", async () => {
  const response = answer({ items: [] }, "request-1");
  expect(await response.json()).toEqual({ data: { items: [] } });
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "cache-control": "no-store",
    "x-request-id": "request-1",
  });
});

it("wraps a null", async () => {
  expect(await answer(null, "request-1").json()).toEqual({ data: null });
});

it("answers a refusal with what its reader may know", async () => {
  const error = new AppError("invalid_input", "column 7 of line 3", {
    fields: { subject: "too_long" },
    reason: "subject_too_long",
    upstreamCode: "MMC.111071022",
    upstreamRequestId: "not told",
  });
  const response = refuse(error, "request-1");
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({
    error: {
      code: "invalid_input",
      message: "invalid_input",
      requestId: "request-1",
      fields: { subject: "too_long" },
      reason: "subject_too_long",
      upstreamCode: "MMC.111071022",
    },
  });
});

it("says when to come again, in whole seconds", () => {
  const { headers } = refuse(
    new AppError("rate_limited", "slow down", { retryAfterSeconds: 1.2 }),
    "request-1",
  );
  expect(headers.get("retry-after")).toBe("2");
  expect(refuse(new AppError("rate_limited"), "request-1").headers.has("retry-after")).toBe(false);
});

it.each([new Error("password=hush"), "hush", null, { code: "forbidden" }])(
  "answers what nobody expected without its text, and logs it whole: %s",
  async (thrown) => {
    const error = vi.spyOn(log(), "error").mockImplementation(() => undefined);
    const response = refuse(thrown, "request-1");
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      error: { code: "internal", message: "internal", requestId: "request-1" },
    });
    expect(error).toHaveBeenCalledWith({ requestId: "request-1", err: thrown }, "unexpected error");
    error.mockRestore();
  },
);

it("logs nothing of a refusal that is somebody's own doing", () => {
  const error = vi.spyOn(log(), "error").mockImplementation(() => undefined);
  refuse(new AppError("not_found"), "request-1");
  expect(error).not.toHaveBeenCalled();
});
