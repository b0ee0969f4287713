import { BrokenCircuitError } from "cockatiel";
import { describe, expect, it } from "vitest";
import { errorStatus } from "#lib/errors.ts";
import { codeMeanings, statusMeanings } from "./error-codes.ts";
import { faultError, refusalError } from "./errors.ts";
import { Fault } from "./fault.ts";

function refused(status: number, json: unknown = null, headers: Record<string, string> = {}) {
  return refusalError({ status, headers, json, text: JSON.stringify(json) });
}

describe("refusalError", () => {
  it.each([
    ["USG.201040000", { code: "not_found" }],
    ["MMC.111070005", { code: "not_found" }],
    [
      "USG.201040001",
      { code: "conflict", details: { reason: "account_exists", fields: { account: "account_exists" } } },
    ],
    [
      "MMC.111071013",
      { code: "invalid_input", details: { reason: "start_in_past", fields: { startsAt: "start_in_past" } } },
    ],
    ["MMC.111071005", { code: "conflict", details: { reason: "room_busy" } }],
    ["MMC.100000429", { code: "rate_limited", details: { retryAfterSeconds: 60 } }],
    ["USG.000000001", { code: "upstream_unavailable" }],
    ["USG.206010025", { code: "upstream_rejected", details: { reason: "app_refused" } }],
  ])("goes by the code %s before the status", (error_code, expected) => {
    const error = refused(400, { error_code, error_msg: "text" });
    expect(error).toMatchObject(expected);
    expect(error.details.upstreamCode).toBe(error_code);
  });

  it.each([
    [400, { code: "upstream_rejected" }],
    [401, { code: "upstream_rejected", details: { reason: "sign_in_refused" } }],
    [403, { code: "forbidden", details: { reason: "upstream_forbidden" } }],
    [412, { code: "upstream_rejected", details: { reason: "account_disabled" } }],
    [423, { code: "upstream_rejected", details: { reason: "account_locked" } }],
    [429, { code: "rate_limited" }],
  ])("goes by the status %i where the code says nothing", (status, expected) => {
    expect(refused(status, { error_code: "USG.999999999" })).toMatchObject(expected);
    expect(refused(status)).toMatchObject(expected);
  });

  it("reads the SDKs' spelling of the common codes too", () => {
    expect(refused(400, { error_code: "USG.200000005" })).toMatchObject({
      code: "upstream_unavailable",
      details: { reason: "upstream_upgrading", upstreamCode: "USG.000000005" },
    });
  });

  it("keeps the upstream's request id, from body or header, and its Retry-After", () => {
    expect(
      refused(400, { request_id: "from-body" }, { "x-request-id": "from-header" }).details,
    ).toMatchObject({
      upstreamRequestId: "from-body",
    });
    expect(refused(429, null, { "x-request-id": "from-header", "retry-after": "7" }).details).toMatchObject({
      upstreamRequestId: "from-header",
      retryAfterSeconds: 7,
    });
  });

  it.each([null, "text", 7, [], { error_code: 7 }])("survives the body %j", (json) => {
    expect(refused(400, json).code).toBe("upstream_rejected");
  });
});

describe("faultError", () => {
  it.each([
    [new Fault("timeout", ""), "upstream_timeout"],
    [new Fault("unreachable", ""), "upstream_unavailable"],
    [new Fault("broken", ""), "upstream_unavailable"],
    [new Fault("malformed", ""), "upstream_unavailable"],
    [new BrokenCircuitError(), "upstream_unavailable"],
  ])("turns %o into %s", (thrown, code) => {
    expect(faultError(thrown)).toMatchObject({ name: "AppError", code });
  });

  it("leaves other errors alone", () => {
    const bug = new TypeError("bug");
    expect(faultError(bug)).toBe(bug);
  });
});

describe("the table", () => {
  it("has well-formed codes, each once, and codes of ours", () => {
    const codes = Object.keys(codeMeanings);
    expect(codes.length).toBeGreaterThan(200);
    for (const code of codes) expect(code).toMatch(/^(USG\.\d{9}|MMC\.\d{9}|MBI\.\d{9}|APIGW?\.\d{4})$/);
    for (const { code } of [...Object.values(codeMeanings), ...Object.values(statusMeanings)]) {
      expect(errorStatus).toHaveProperty(code);
    }
  });
});
