import "server-only";
import { connectionHandlers } from "./connections.ts";
import { encryptionHandlers } from "./encryption.ts";
import { enterpriseHandlers } from "./enterprises.ts";
import { joinHandlers } from "./join.ts";
import { meetingHandlers } from "./meetings.ts";
import { sessionHandlers } from "./session.ts";
import { setupHandlers } from "./setup.ts";
import type { Handlers } from "./types.ts";

export const handlers: Handlers = {
  ...connectionHandlers,
  ...encryptionHandlers,
  ...enterpriseHandlers,
  ...joinHandlers,
  ...meetingHandlers,
  ...sessionHandlers,
  ...setupHandlers,
};
