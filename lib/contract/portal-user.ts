import { z } from "zod";
import { roles } from "#lib/permissions.ts";
import { accountSession } from "./account-session.ts";

export const portalUserStates = ["active", "invited", "disabled"] as const;

/** Somebody who may sign in to the portal, as a list shows them. */
export const portalUser = z.object({
  id: z.string(),
  name: z.string(),
  /** Null for people who sign in elsewhere under no address. */
  email: z.string().nullable(),
  role: z.enum(roles),
  /** Null for a service provider's administrators. */
  enterprise: z.object({ id: z.string(), name: z.string() }).nullable(),
  thirdPartyId: z.string().nullable(),
  /** Invited: no password has been chosen yet. */
  state: z.enum(portalUserStates),
  /** Whether it is the reader. */
  isSelf: z.boolean(),
});
export type PortalUser = z.output<typeof portalUser>;

/** The same with what its own page shows. */
export const portalUserDetails = portalUser.extend({
  createdAt: z.string(),
  hasPassword: z.boolean(),
  passwordChangedAt: z.string().nullable(),
  mustChangePassword: z.boolean(),
  /** Until when signing in is closed after wrong tries. */
  lockedUntil: z.string().nullable(),
  /** The live ones, last used first; at most 50. */
  sessions: z.array(accountSession),
});
export type PortalUserDetails = z.output<typeof portalUserDetails>;

/** A link just made, which is shown this once. */
export const madeLink = z.object({
  url: z.string(),
  /** Whom it is for. */
  email: z.string(),
  purpose: z.enum(["invitation", "recovery"]),
  /** Whether a mail with it has been sent as well. */
  isMailed: z.boolean(),
});
export type MadeLink = z.output<typeof madeLink>;
