import { describe, expect, it } from "vitest";
import { attendee } from "#lib/contract/attendees.ts";
import { inviteeOf, typedInvitee } from "./invitee.ts";

describe("somebody from outside", () => {
  it.each([
    ["ewa@example.com", "ewa@example.com"],
    ["  Ewa Nowak ewa@example.com ", "Ewa Nowak"],
    ["Ewa Nowak <ewa@example.com>", "Ewa Nowak"],
    ['"Nowak, Ewa" <ewa@example.com>', "Nowak, Ewa"],
    ["伊娃 (ewa@example.com)", "伊娃"],
    ["Ewa<ewa@example.com>", "Ewa"],
  ])("is read from %s", (typed, name) => {
    const invitee = typedInvitee(typed);
    expect(invitee).toMatchObject({
      key: "ewa@example.com",
      name,
      added: { name, email: "ewa@example.com" },
    });
    expect(attendee.safeParse(invitee?.added).success).toBe(true);
  });

  it.each(["", "Ewa", "Ewa @ work", "ewa@example", "ewa@@example.com"])("is not read from %o", (typed) => {
    expect(typedInvitee(typed)).toBeNull();
  });

  it("is the same person in any spelling of the address", () => {
    expect(typedInvitee("Ewa@Example.com")?.key).toBe(typedInvitee("ewa@example.com")?.key);
  });
});

describe("somebody of the directory", () => {
  const mei = {
    id: "u-mei",
    account: "mei.chen@meridian",
    name: "Mei Chen",
    email: "mei@example.com",
    phone: null,
    englishName: null,
    isPhoneHidden: false,
    department: "Design",
    departmentCode: "design",
    meetingId: null,
    title: null,
    signature: null,
    description: null,
    number: "+99111200002",
    kind: "user" as const,
  };

  it("goes by user id and number, and gets notices by mail", () => {
    expect(inviteeOf(mei).added).toMatchObject({
      userId: "u-mei",
      name: "Mei Chen",
      kind: "user",
      number: "+99111200002",
      email: "mei@example.com",
    });
  });

  it("goes without an address that is none", () => {
    const invitee = inviteeOf({ ...mei, email: "no mail" });
    expect(invitee.added?.email).toBeUndefined();
    expect(attendee.safeParse(invitee.added).success).toBe(true);
  });
});
