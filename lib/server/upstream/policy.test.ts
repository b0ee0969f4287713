import { BrokenCircuitError } from "cockatiel";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetOnce } from "../once.ts";
import { Fault, type FaultKind } from "./fault.ts";
import { policyFor, upstreamState } from "./policy.ts";

const origin = "https://api.meeting.huaweicloud.com";
beforeEach(() => forgetOnce("upstream.hosts"));

/** A call that fails so often before it succeeds; tells how often it was made. */
async function failing(kind: "sign-in" | "read" | "write", fault: FaultKind, times: number) {
  let made = 0;
  const outcome = await policyFor(origin, kind)
    .execute(() => {
      made += 1;
      if (made <= times) throw new Fault(fault, fault);
      return "done";
    })
    .catch((error: unknown) => (error instanceof Fault ? error.kind : error));
  return { made, outcome };
}

describe("attempts", () => {
  it.each([
    ["read", "unreachable", { made: 3, outcome: "done" }],
    ["read", "broken", { made: 3, outcome: "done" }],
    ["read", "malformed", { made: 3, outcome: "done" }],
    ["read", "timeout", { made: 1, outcome: "timeout" }],
    ["read", "oversized", { made: 1, outcome: "oversized" }],
    ["read", "cancelled", { made: 1, outcome: "cancelled" }],
    ["write", "unreachable", { made: 1, outcome: "unreachable" }],
    ["write", "broken", { made: 1, outcome: "broken" }],
    ["sign-in", "unreachable", { made: 2, outcome: "unreachable" }],
    ["sign-in", "broken", { made: 1, outcome: "broken" }],
  ] as const)("of a %s that is twice %s", async (kind, fault, expected) => {
    expect(await failing(kind, fault, 2)).toEqual(expected);
  });
});

describe("the breaker", () => {
  it("opens for all classes when a host is down, and closes when it answers again", async () => {
    for (let call = 0; call < 20; call += 1) await failing("write", "unreachable", 1);
    expect(upstreamState()).toEqual([{ origin, state: "unreachable" }]);
    expect((await failing("read", "unreachable", 0)).outcome).toBeInstanceOf(BrokenCircuitError);
    await expect
      .poll(async () => (await failing("read", "unreachable", 0)).outcome, { timeout: 5_000 })
      .toBe("done");
    expect(upstreamState()).toEqual([{ origin, state: "reachable" }]);
  });

  it("stays closed for refusals, single failures and callers who leave", async () => {
    for (let call = 0; call < 30; call += 1) {
      await failing("write", "broken", 1);
      await failing("write", "cancelled", 1);
      await failing("write", "malformed", 1);
    }
    expect(upstreamState()).toEqual([{ origin, state: "reachable" }]);
  });
});
