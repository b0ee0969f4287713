import { describe, expect, it } from "vitest";
import { attendee, attendeeKey, attendeeToWire, toAttendee } from "./attendees.ts";

describe("an attendee that is typed", () => {
  it("needs a way to be reached, and says so at the e-mail", () => {
    const result = attendee.safeParse({ name: "Ewa Nowak" });
    expect(result.error?.issues).toMatchObject([{ path: ["email"], message: "contact_missing" }]);
  });

  it.each([{ email: "ewa@example.com" }, { phone: "+48600000000" }, { number: "+99111200001" }])(
    "is reached by %o",
    (contact) => {
      expect(attendee.safeParse({ name: "Ewa", ...contact }).success).toBe(true);
    },
  );

  it("is refused with an address that is none, or without a name", () => {
    expect(attendee.safeParse({ name: "Ewa", email: "ewa@" }).success).toBe(false);
    expect(attendee.safeParse({ name: "  ", email: "ewa@example.com" }).success).toBe(false);
  });

  it("is a guest unless said otherwise", () => {
    const guest = attendee.parse({ name: "Ewa", email: "ewa@example.com", phone: "+48600000000" });
    expect(attendeeToWire(guest)).toEqual({
      userUUID: undefined,
      name: "Ewa",
      phone: "+48600000000",
      email: "ewa@example.com",
      sms: "+48600000000",
      role: 0,
      type: "outside",
    });
  });

  it("from the directory goes by user id and number", () => {
    const person = attendee.parse({ userId: "u1", number: "+99111200001", name: "Mei", kind: "user" });
    expect(attendeeToWire(person)).toMatchObject({ userUUID: "u1", phone: "+99111200001", type: "normal" });
  });
});

describe("an attendee that was read", () => {
  it.each([
    ["normal", "user"],
    ["outside", "guest"],
    ["mobile", "guest"],
    ["terminal", "terminal"],
    ["ideahub", "terminal"],
  ])("of type %s is a %s", (attendeeType, kind) => {
    expect(toAttendee({ name: "A", attendeeType }).kind).toBe(kind);
  });

  it("without a name is called by the number", () => {
    expect(toAttendee({ participantID: "+99111200001" }).name).toBe("+99111200001");
  });

  it("is known by the user id, or by everything said, so that namesakes stay apart", () => {
    expect(attendeeKey({ userUUID: "u1", name: "Wang Wei" })).toBe("u1");
    const one = attendeeKey({ name: "Wang Wei", email: "wei@a.example" });
    const other = attendeeKey({ name: "Wang Wei", email: "wei@b.example" });
    expect(one).not.toBe(other);
    const unseen = (accountId: string) => attendeeKey({ accountId, appId: "app", name: "Wang Wei" });
    expect(unseen("wei-1")).not.toBe(unseen("wei-2"));
  });
});
