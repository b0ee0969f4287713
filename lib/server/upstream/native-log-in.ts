import "server-only";
import type { NativeLogIn } from "#lib/contract/sdk.ts";
import { connectionFor, openKey, validKeys } from "./connection.ts";
import { sign } from "./sign.ts";

/**
 * What the client SDK's log-in wants for one user of an enterprise, signed by the newest key of the app that serves it
 * and usable for ten minutes (meeting_20_0011).
 * Throws what `connectionFor` and `validKeys` throw, and `invalid_input` for an id that cannot be signed.
 */
export async function nativeLogIn(
  userId: string,
  enterpriseId: string,
): Promise<Pick<NativeLogIn, "appId" | "userId" | "corpId" | "signature" | "expireTime" | "nonce">> {
  const { app, corpId } = await connectionFor(enterpriseId);
  const [newest] = await validKeys(app.id);
  const appKey = openKey(newest, app.enterpriseId);
  const identity = { kind: "user", userId } as const;
  const { signature, expireTime, nonce } = sign({
    app: { ...app, appKey },
    corpId,
    identity,
    now: Date.now(),
  });
  return { appId: app.appId, userId, ...(corpId !== undefined && { corpId }), signature, expireTime, nonce };
}
