import { expect, it } from "vitest";
import { requireSameEnterprise } from "./same-enterprise.ts";
import { sessionWith } from "./testing/session.ts";

const home = { id: "e-1", name: "One", corpId: "100000001" };
const requestShowing = (shown: string | null) =>
  new Request("http://localhost:3000/api/x/y", {
    headers: shown === null ? {} : { "x-foyer-enterprise": shown },
  });

it.each([
  [home, "e-1"],
  [home, null],
  [null, ""],
  [null, null],
])("lets a session of %j act from a page that shows '%s'", (enterprise, shown) => {
  expect(() => requireSameEnterprise(requestShowing(shown), sessionWith({ enterprise }))).not.toThrow();
});

it.each([
  [home, "e-2"],
  [home, ""],
  [null, "e-1"],
])("stops a session of %j on a page that shows '%s'", (enterprise, shown) => {
  const check = () => requireSameEnterprise(requestShowing(shown), sessionWith({ enterprise }));
  expect(check).toThrow(
    expect.objectContaining({ code: "conflict", details: { reason: "enterprise_changed" } }),
  );
});
