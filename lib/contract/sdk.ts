import { z } from "zod";
import { command, type OutputOf, resource } from "./operation.ts";
import { nonceLength } from "./signature-text.ts";
import { thirdPartyId } from "./third-party-id.ts";

/** What a log-in may carry along for the directory. Lengths are those of a user's own fields. */
const profile = {
  userName: z.string().min(1).max(64).optional(),
  userEmail: z.email().max(255).optional(),
  /** With its country code. */
  userPhone: z.string().min(1).max(32).optional(),
  deptCode: z.string().min(1).max(32).optional(),
};

/**
 * For native apps that embed the client SDK (meeting_20_0011). Members are named as the SDK's log-in names them, so
 * that an app can hand the answer on.
 */
export const sdk = resource("sdk", {
  /**
   * Everything the log-in wants, for one user and ten minutes. A holder of an API key names the user, within the key's
   * rule; everybody else gets the own id, named or not. The expiry is the server's alone.
   */
  signature: command({
    permission: "sdk.sign",
    as: ["user"],
    input: z.object({ userId: thirdPartyId.optional(), ...profile }),
    output: z.object({
      appId: z.string(),
      userId: z.string().min(1),
      /** Only where a service provider's app signs; with another's the log-in would fail. */
      corpId: z.string().min(1).optional(),
      signature: z.string().regex(/^[0-9a-f]{64}$/),
      /** Unix seconds. */
      expireTime: z.number().int().positive(),
      nonce: z.string().min(nonceLength.min).max(nonceLength.max),
      ...profile,
    }),
    example: { userId: "mei.chen", userName: "Chen Mei" },
    maxBytes: 10_000,
  }),
});

export type NativeLogIn = OutputOf<typeof sdk.signature>;
