import { z } from "zod";

/** Somebody invited to a meeting: a person of the directory (`userId`, `number`) or one typed in by name and e-mail. */
export const attendee = z
  .object({
    userId: z.string().max(64).optional(),
    number: z.string().max(127).optional(),
    name: z.string().trim().min(1).max(96),
    email: z.email().max(255).optional(),
    phone: z.string().max(32).optional(),
    kind: z.enum(["user", "terminal", "guest"]).default("guest"),
  })
  .refine((value) => value.number || value.email || value.phone, {
    path: ["email"],
    message: "contact_missing",
  });
export type Attendee = z.output<typeof attendee>;
export type AttendeeInput = z.input<typeof attendee>;

const wireKinds = { user: "normal", terminal: "terminal", guest: "outside" } as const;

/**
 * An attendee in the upstream's words (meeting_21_0014). People of the directory go by their number: the directory does
 * not tell third-party ids, which is what an account id would have to be when an app signs in.
 */
export function attendeeToWire(person: Attendee): Record<string, unknown> {
  return {
    userUUID: person.userId,
    name: person.name,
    phone: person.number ?? person.phone,
    email: person.email,
    sms: person.phone,
    role: 0,
    type: wireKinds[person.kind],
  };
}

/** An attendee as the detail answers it; members not named here are kept for the full replacement of a change. */
export const attendeeWire = z.looseObject({
  participantID: z.string().nullish(),
  name: z.string().nullish(),
  role: z.number().nullish(),
  attendeeType: z.string().nullish(),
  userUUID: z.string().nullish(),
  /** With `appId` beside it the id of a third party's user, who may not have an account yet. */
  accountId: z.string().nullish(),
  email: z.string().nullish(),
  sms: z.string().nullish(),
  deptName: z.string().nullish(),
});
export type AttendeeWire = z.output<typeof attendeeWire>;

/** `key` is stable within one meeting and serves to remove somebody from it. */
export function toAttendee(wire: AttendeeWire) {
  return {
    key: attendeeKey(wire),
    userId: wire.userUUID || null,
    number: wire.participantID || null,
    name: wire.name ?? wire.participantID ?? "",
    email: wire.email || null,
    phone: wire.sms || null,
    department: wire.deptName || null,
    role: wire.role === 1 ? ("host" as const) : ("guest" as const),
    kind:
      wire.attendeeType === "normal"
        ? ("user" as const)
        : wire.attendeeType === "outside" || wire.attendeeType === "mobile"
          ? ("guest" as const)
          : ("terminal" as const),
  };
}

/** Somebody without a user id is known by everything said of them, since several may share a name or a number. */
export function attendeeKey(wire: AttendeeWire): string {
  if (wire.userUUID) return wire.userUUID;
  return [wire.accountId, wire.participantID, wire.email, wire.sms, wire.name]
    .map((it) => it ?? "")
    .join("|");
}
