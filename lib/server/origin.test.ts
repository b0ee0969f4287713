import { beforeAll, expect, test } from "vitest";
import { forgetOnce, once } from "./once.ts";
import { requireSameOrigin } from "./origin.ts";

beforeAll(() => {
  forgetOnce("env");
  once("env", () => ({ publicUrl: new URL("https://meet.company.test") }));
});

const own = "https://meet.company.test";
const json = "application/json";

function check(headers: Record<string, string>): string {
  try {
    requireSameOrigin(new Request(`${own}/api/rooms/assign`, { method: "POST", headers }));
    return "passes";
  } catch (error) {
    return (error as { details: { reason: string } }).details.reason;
  }
}

test.each([
  [{ origin: own, "content-type": json }, "passes"],
  [{ origin: own, "content-type": "Application/JSON; charset=utf-8" }, "passes"],
  [{ "content-type": json }, "foreign_origin"],
  [{ origin: "null", "content-type": json }, "foreign_origin"],
  [{ origin: "http://meet.company.test", "content-type": json }, "foreign_origin"],
  [{ origin: `${own}.evil.test`, "content-type": json }, "foreign_origin"],
  [{ origin: `${own}/`, "content-type": json }, "foreign_origin"],
  [{ origin: own }, "json_required"],
  [{ origin: own, "content-type": "text/plain" }, "json_required"],
  [{ origin: own, "content-type": "application/x-www-form-urlencoded" }, "json_required"],
])("%o %s", (headers, outcome) => {
  expect(check(headers)).toBe(outcome);
});
