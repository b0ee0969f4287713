import { z } from "zod";
import { isSignable } from "./signature-text.ts";

/** A user's id in the company's own system, as it can be signed: 1 to 64 characters, no colon among them. */
export const thirdPartyUserId = z.string().min(1).max(64).refine(isSignable, "unsignable");
