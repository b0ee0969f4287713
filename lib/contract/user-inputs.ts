import { z } from "zod";
import { thirdPartyId } from "./third-party-id.ts";
import { isReachable, newAccount, userFields } from "./user-fields.ts";
import { userStates } from "./user-wire.ts";

/** Users are named by their accounts, which every one of them has. */
export const account = z.string().min(1).max(255);
/** The most that one call may name (not documented for these calls; that of their siblings). */
export const mostAccounts = 100;
export const accounts = z.array(account).min(1).max(mostAccounts);

export const idKinds = ["account", "thirdPartyId"] as const;
export const accountType = { account: 0, thirdPartyId: 1 };
/** A user by either of the two ids. */
export const eitherId = z.object({ id: z.string().min(1).max(255), idKind: z.enum(idKinds) });

const { name, ...optionalFields } = userFields;

export const newUser = z
  .object({
    ...optionalFields,
    account: newAccount,
    thirdPartyId,
    state: z.enum(userStates),
    /** Left out, the upstream makes one up, which only its message to the user tells. */
    password: z.string().min(8).max(32),
    notify: z.boolean(),
  })
  .partial()
  .extend({ name })
  .refine(isReachable, { path: ["email"], message: "contact_missing" });

export const invitation = z.object({
  name,
  /** E-mail address or phone number; which of the two, the upstream finds out. */
  contact: z.string().trim().min(1).max(255),
  departmentCode: userFields.departmentCode.optional(),
  title: userFields.title.optional(),
  sortLevel: userFields.sortLevel.optional(),
  description: userFields.description.optional(),
});

const changeable = z.object({ ...userFields, personalMeetingId: z.string().regex(/^\d{1,32}$/) });
export const changes = changeable.partial();
/** What was read of a user, of whatever form it is. */
export const shown = z.partialRecord(
  changeable.keyof(),
  z.union([z.string().max(1024), z.number(), z.boolean()]),
);
