import { z } from "zod";

/** What an administrator keeps of a user, with the upstream's limits (meeting_21_0067). Empty texts stand for none. */
export const userFields = {
  name: z.string().trim().min(1).max(64),
  englishName: z.string().trim().max(64),
  /** With the country's code, digits only. */
  phone: z.string().regex(/^(\+?\d{5,31})?$/),
  /** The country of the phone number in the upstream's own keys, such as chinaPR. Left out, it follows the number. */
  country: z.string().max(255),
  email: z.union([z.literal(""), z.email().max(255)]),
  departmentCode: z.string().min(1).max(32),
  title: z.string().trim().max(32),
  signature: z.string().trim().max(512),
  description: z.string().trim().max(128),
  /** The place in the directory: smaller comes first. */
  sortLevel: z.number().int().min(1).max(10_000),
  hidePhone: z.boolean(),
};

const fields = z.object(userFields);
export type UserFields = z.output<typeof fields>;

/** Letters, digits and `_-.@`, not digits only, and no dot right behind an @ (meeting_21_0067). */
export const newAccount = z
  .string()
  .max(64)
  .refine((text) => /^(?!\d+$)(?!.*@\.)[0-9A-Za-z_.@-]*$/.test(text), "account_form");

/** The upstream needs somewhere to write to. */
export function isReachable({ phone, email }: { phone?: string; email?: string }): boolean {
  return Boolean(phone) || Boolean(email);
}

/** The only keys of countries that are published; for other numbers the upstream is told none. */
const countryKeys = [
  ["+852", "chinaHKG"],
  ["+853", "chinaOMA"],
  ["+886", "chinaTPE"],
  ["+86", "chinaPR"],
] as const;

/** The key of the country that a phone number with its code belongs to, where that is known (meeting_21_0109). */
export function countryOf(phone: string): string | undefined {
  return countryKeys.find(([code]) => phone.startsWith(code))?.[1];
}

/** Fields of a user in the upstream's words. Undefined ones stay undefined, and so out of the body. */
export function fieldsToWire(input: Partial<UserFields>) {
  return {
    name: input.name,
    englishName: input.englishName,
    phone: input.phone,
    // A user may have a country without a number; a number that goes takes with it only what nobody has said.
    country: input.country || (input.phone === "" ? "" : countryOf(input.phone ?? "")),
    email: input.email,
    deptCode: input.departmentCode,
    title: input.title,
    signature: input.signature,
    desc: input.description,
    sortLevel: input.sortLevel,
    hidePhone: input.hidePhone,
  };
}
