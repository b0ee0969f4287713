import { describe, expect, it } from "vitest";
import type { As } from "#lib/contract/operation.ts";
import type { AppError } from "#lib/errors.ts";
import type { Caller } from "./context.ts";
import { identityOf } from "./identity.ts";
import { sessionWith } from "./testing/session.ts";

const session = (change: Parameters<typeof sessionWith>[0]): Caller => ({
  kind: "session",
  session: sessionWith(change),
});
const enterprise = { id: "e-1", name: "One", corpId: "100000001" };

const callers: Record<string, Caller> = {
  provider: session({ role: "sp", homeRole: "sp", enterprise: null }),
  "provider inside": session({ role: "admin", homeRole: "sp", acting: enterprise }),
  admin: session({}),
  "admin with a binding": session({ thirdPartyId: "lin.yue" }),
  user: session({ role: "user", thirdPartyId: "mei.chen" }),
  "user without a binding": session({ role: "user" }),
  "user with an empty binding": session({ role: "user", thirdPartyId: "" }),
  "admin of no enterprise": session({ enterprise: null }),
  guest: {
    kind: "guest",
    link: { id: "l-1", enterprise, meetingId: "900000001", role: "host", expiresAt: new Date() },
  },
  installer: { kind: "installer", link: { id: "s-1", expiresAt: new Date() } },
};

const me = { kind: "user", userId: "mei.chen" };
const itself = { kind: "enterprise" };
const all: As[] = ["user", "enterprise", "sp"];

describe("who signs", () => {
  it.each<[string, As[], unknown]>([
    ["provider", all, { kind: "sp" }],
    ["provider", ["user", "enterprise"], "forbidden"],
    ["provider inside", all, itself],
    ["provider inside", ["sp"], "forbidden"],
    ["provider inside", ["user"], "not_bound"],
    ["admin", all, itself],
    ["admin", ["user"], "not_bound"],
    ["admin", ["sp"], "forbidden"],
    ["admin with a binding", all, itself],
    ["admin with a binding", ["user"], { kind: "user", userId: "lin.yue" }],
    ["admin of no enterprise", all, "forbidden"],
    ["user", all, me],
    ["user", ["user"], me],
    ["user", ["enterprise", "sp"], "forbidden"],
    ["user without a binding", all, "not_bound"],
    ["user with an empty binding", all, "not_bound"],
    ["guest", ["user", "enterprise"], itself],
    ["guest", ["user"], "forbidden"],
    ["guest", ["sp"], "forbidden"],
    ["guest", ["conference"], "forbidden"],
    ["installer", all, "forbidden"],
  ])("%s, where %j may: %j", (name, as, expected) => {
    expect(outcome(as, name)).toEqual(expected);
  });

  it.each(Object.keys(callers))("%s, where nobody signs: nobody", (name) => {
    expect(outcome(["none"], name)).toBeNull();
  });
});

function outcome(as: As[], name: string): unknown {
  const caller = callers[name];
  if (!caller) throw new Error(`no caller ${name}`);
  try {
    return identityOf(as, caller);
  } catch (error) {
    return (error as AppError).code;
  }
}
