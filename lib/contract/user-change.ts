import { fieldsToWire, type UserFields } from "./user-fields.ts";
import type { UserDetail } from "./user-wire.ts";

/** What a change may decide: the fields, and the personal meeting ID. */
export type UserChanges = Partial<UserFields> & { personalMeetingId?: string };

/** A user's fields as a change takes them. */
export function changeableOf(user: UserDetail): UserFields & { personalMeetingId: string } {
  const { name, englishName, phone, country, email, title, signature, description, sortLevel, hidePhone } =
    user;
  return {
    name,
    englishName,
    phone,
    country,
    email,
    departmentCode: user.department.code,
    title,
    signature,
    description,
    sortLevel,
    hidePhone,
    personalMeetingId: user.personalMeetingId ?? "",
  };
}

/** The members of `shown`, what somebody saw of a user, that are not so any more. */
export function staleFields(user: UserDetail, shown: Record<string, unknown>): string[] {
  const current: Record<string, unknown> = changeableOf(user);
  return Object.entries(shown)
    .filter(([name, value]) => current[name] !== value)
    .map(([name]) => name);
}

/**
 * The whole of a user with some changes in it, as the body of a modification. What is left out of one the upstream may
 * set back to what new users get (meeting_21_0068), so everything is sent.
 */
export function changedWire(user: UserDetail, changes: UserChanges): Record<string, unknown> {
  // Another number may be another country's.
  const country = changes.phone === undefined ? {} : { country: "" };
  const fields = { ...changeableOf(user), ...country, ...changes };
  return {
    ...fieldsToWire(fields),
    vmrId: fields.personalMeetingId || undefined,
    status: user.state === "disabled" ? 1 : 0,
  };
}
