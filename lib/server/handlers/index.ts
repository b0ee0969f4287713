import "server-only";
import { apiKeyHandlers } from "./api-keys.ts";
import { appIdHandlers } from "./app-ids.ts";
import { connectionHandlers } from "./connections.ts";
import { encryptionHandlers } from "./encryption.ts";
import { enterpriseHandlers } from "./enterprises.ts";
import { joinHandlers } from "./join.ts";
import { meetingHandlers } from "./meetings.ts";
import { sdkHandlers } from "./sdk.ts";
import { sessionHandlers } from "./session.ts";
import { setupHandlers } from "./setup.ts";
import { ssoHandlers } from "./sso.ts";
import type { Handlers } from "./types.ts";

export const handlers: Handlers = {
  ...apiKeyHandlers,
  ...appIdHandlers,
  ...connectionHandlers,
  ...encryptionHandlers,
  ...enterpriseHandlers,
  ...joinHandlers,
  ...meetingHandlers,
  ...sdkHandlers,
  ...sessionHandlers,
  ...setupHandlers,
  ...ssoHandlers,
};
