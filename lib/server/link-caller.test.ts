import { expect, it } from "vitest";
import { operations } from "#lib/contract/index.ts";
import { linkBytes } from "#lib/contract/link-bytes.ts";
import { linkCallerFor } from "./link-caller.ts";

const open = [...operations.values()].filter(
  ({ permission, kind, internal }) => linkCallerFor(permission) && kind === "command" && !internal,
);

it("knows those whom a link lets in, or nothing at all", () => {
  const names = open.map(({ name }) => name);
  expect(names.toSorted()).toEqual([
    "join.open",
    "passwordRecovery.askCode",
    "passwordRecovery.begin",
    "passwordRecovery.checkCode",
    "passwordRecovery.set",
    "passwordRecovery.slide",
    "passwords.ask",
    "passwords.set",
    "setup.complete",
  ]);
});

it.each(open)("$name has little read before anybody is known", ({ maxBytes }) => {
  expect(maxBytes).toBe(linkBytes);
});
