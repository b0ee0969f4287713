import { z } from "zod";
import { changeableOf } from "#lib/contract/user-change.ts";
import type { UserDetail } from "#lib/contract/user-wire.ts";
import { users } from "#lib/contract/users.ts";

/** What the fields of the two forms hold, all of it text but the switch. */
const fields = z.object({
  name: z.string().refine((name) => name.trim() !== "", "required"),
  englishName: z.string(),
  email: z.string(),
  phone: z.string(),
  hidePhone: z.boolean(),
  departmentCode: z.string(),
  title: z.string(),
  signature: z.string(),
  description: z.string(),
  sortLevel: z.string(),
});
export type UserValues = z.output<typeof fields>;

export const noValues: UserValues = {
  name: "",
  englishName: "",
  email: "",
  phone: "",
  hidePhone: false,
  departmentCode: "1",
  title: "",
  signature: "",
  description: "",
  sortLevel: "",
};

/** A phone number as people write it, without what only parts its digits. */
const digits = (phone: string) => phone.replace(/[\s()-]/g, "");
/** The place in the directory as a number; what is none fails the check of numbers. */
const place = (typed: string) => (typed === "" ? 10_000 : Number(typed));

/** What is typed of a new user → what is sent: an empty field is no value. */
export const newUserSchema = fields
  .extend({ account: z.string(), thirdPartyId: z.string(), password: z.string(), notify: z.boolean() })
  .transform(({ sortLevel, phone, ...typed }) => ({
    ...Object.fromEntries(
      Object.entries({ ...typed, phone: digits(phone) }).filter(([, value]) => value !== ""),
    ),
    // Names are needed, and false is a choice.
    name: typed.name,
    ...(sortLevel && { sortLevel: place(sortLevel) }),
  }))
  .pipe(users.add.input);

const changeable = fields.extend({ personalMeetingId: z.string() });
export type ChangeValues = {
  account: string;
  shown: z.output<typeof changeable>;
  changes: z.output<typeof changeable>;
};

/** What the change form begins with; `shown` stays as it was while `changes` is typed in. */
export function changeValues(user: UserDetail): ChangeValues {
  const { country: _, sortLevel, ...rest } = changeableOf(user);
  const values = { ...rest, sortLevel: String(sortLevel) };
  return { account: user.account, shown: values, changes: values };
}

/** What is typed → only what differs, beside all that was shown. */
export const changeSchema = z
  .object({ account: z.string(), shown: changeable, changes: changeable })
  .transform(
    ({ account, shown, changes }): z.input<typeof users.change.input> => ({
      account,
      shown: { ...shown, sortLevel: place(shown.sortLevel) },
      changes: differing(comparable(changes), comparable(shown)),
    }),
  )
  .pipe(users.change.input);

/** Fields as they are sent, so that spaces in a number are no change. */
function comparable({ phone, sortLevel, ...rest }: ChangeValues["changes"]) {
  return { ...rest, phone: digits(phone), sortLevel: place(sortLevel) };
}

function differing<T extends object>(now: T, before: T): Partial<T> {
  const result: Partial<T> = {};
  for (const name in now) if (now[name] !== before[name]) result[name] = now[name];
  return result;
}
