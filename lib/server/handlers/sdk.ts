import "server-only";
import { nativeUser, requireKnown } from "../native-user.ts";
import { limit } from "../rate-limit.ts";
import { sdkLimits } from "../sdk-caller.ts";
import { nativeLogIn } from "../upstream/native-log-in.ts";
import type { HandlersOf } from "./types.ts";

export const sdkHandlers: HandlersOf<"sdk"> = {
  "sdk.signature": async ({ userId: asked, ...profile }, context) => {
    const user = nativeUser(asked, context);
    await limit(`sdk-user:${user.enterpriseId}:${user.userId}`, sdkLimits.user);
    await requireKnown(user, context);
    return { ...(await nativeLogIn(user.userId, user.enterpriseId)), ...profile };
  },
};
