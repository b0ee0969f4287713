import { describe, expect, it } from "vitest";
import { type CallerRole, can, permissions, roles } from "./permissions.ts";

describe("can", () => {
  it("gives a guest nothing but joining", () => {
    expect(permissions.filter((permission) => can("guest", permission))).toEqual(["join.use"]);
  });

  it("gives an installer nothing but setting up", () => {
    expect(permissions.filter((permission) => can("installer", permission))).toEqual(["setup.use"]);
  });

  it.each([
    ["visitor", ["password.ask", "passwordRecovery.use", "passwordRecovery.ask"]],
    ["invitee", ["password.set"]],
    ["renewer", ["password.change"]],
  ] as const)("gives a %s nothing but %j", (role, expected) => {
    expect(permissions.filter((permission) => can(role, permission))).toEqual(expected);
  });

  it("lets nobody signed in pass for the holder of a link", () => {
    expect(roles.filter((role) => can(role, "join.use") || can(role, "setup.use"))).toEqual([]);
  });

  it.each<[CallerRole, boolean]>([
    ["sp", false],
    ["admin", true],
    ["user", false],
  ])("lets %s change rooms: %s", (role, allowed) => {
    expect(can(role, "rooms.write")).toBe(allowed);
  });

  it("keeps a service provider out of an enterprise's matters until it is entered", () => {
    expect(can("sp", "meetings.read")).toBe(false);
    expect(can("sp", "enterprises.enter")).toBe(true);
    expect(can("admin", "enterprises.enter")).toBe(false);
  });

  it("gives whoever has entered an enterprise what its administrator has, and the way out", () => {
    const more = permissions.filter((permission) => can("acting", permission) !== can("admin", permission));
    expect(more).toEqual(["enterprises.leave"]);
    expect(roles.filter((role) => can(role, "enterprises.leave"))).toEqual(["sp"]);
  });
});
