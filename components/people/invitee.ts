import { type AttendeeInput, attendee } from "#lib/contract/attendees.ts";
import type { Person } from "#lib/contract/directory-wire.ts";

/** Somebody in a list of people to invite. */
export type Invitee = {
  /** Unique in the list. */
  key: string;
  name: string;
  kind: "user" | "terminal" | "guest";
  /** Absent for who is invited already. */
  added?: AttendeeInput;
};

/** Somebody of the directory, with every way to be reached: notices go where the booking says. */
export function inviteeOf({ id, name, number, email, phone, kind }: Person): Invitee {
  const contact = {
    number: number ?? undefined,
    phone: phone ?? undefined,
    // What an import left there need not be an address; the number suffices then.
    email: attendee.shape.email.safeParse(email ?? undefined).data,
  };
  return { key: id, name, kind, added: { userId: id, name, kind, ...contact } };
}

const typedPattern = /^(?<name>[^<>@]*?)[\s<(]*(?<email>[^\s<>()@]+@[^\s<>()@]+\.[^\s<>()@.]{2,})[>)]?$/;

/**
 * Somebody from outside, out of what was typed: "ewa@example.com", "Ewa Nowak ewa@example.com" or, as mail programs
 * write it, "Ewa Nowak <ewa@example.com>". Null while no address is in it.
 */
export function typedInvitee(typed: string): Invitee | null {
  const { name = "", email } = typedPattern.exec(typed.trim())?.groups ?? {};
  if (!email) return null;
  const called = name.trim().replace(/^"(.*)"$/, "$1") || email;
  return {
    key: email.toLowerCase(),
    name: called,
    kind: "guest",
    added: { name: called, email, kind: "guest" },
  };
}
