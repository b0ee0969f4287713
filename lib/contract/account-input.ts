import { z } from "zod";
import { longestPassword } from "./password-policy.ts";

/** The secret part of a link's address: 256 random bits in base64url. */
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** An e-mail address that a portal account is known by. */
export const accountEmail = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .refine((text) => z.email().safeParse(text).success, "email");

/** A password as somebody types it; whether it may become one is for `brokenRules` to say. */
export const typedPassword = z.string().min(1).max(longestPassword);
