import { z } from "zod";

/** Parts of a signed string are joined by `:`; nothing in an id may be taken for a part of its own. */
const unsafe = /[:\p{Cc}\p{Zl}\p{Zp}]/u;

/** A user's id in the company's own system, of a form that can be signed without being mistaken for another's. */
export const thirdPartyId = z
  .string()
  .min(1)
  .max(64)
  .refine((id) => id.isWellFormed() && id.trim() === id && !unsafe.test(id), "identity_unsignable");
