import { z } from "zod";

/** A browser that somebody is signed in with. Instants are known to five minutes. */
export const accountSession = z.object({
  id: z.string(),
  /** As the browser names itself. */
  userAgent: z.string().nullable(),
  address: z.string().nullable(),
  signedInAt: z.string(),
  lastUsedAt: z.string(),
});
export type AccountSession = z.output<typeof accountSession>;
