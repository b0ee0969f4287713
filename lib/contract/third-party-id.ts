import { z } from "zod";
import { isSignable } from "./signature-text.ts";

/** A user's id in the company's own system, of a form that can be signed without being mistaken for another's. */
export const thirdPartyId = z.string().min(1).max(64).refine(isSignable, "identity_unsignable");
