import "server-only";
import { accountHandlers } from "./account.ts";
import { apiKeyHandlers } from "./api-keys.ts";
import { appIdHandlers } from "./app-ids.ts";
import { auditHandlers } from "./audit.ts";
import { bindingCheckHandlers } from "./binding-checks.ts";
import { bindingImportHandlers } from "./binding-imports.ts";
import { bindingHandlers } from "./bindings.ts";
import { connectionHandlers } from "./connections.ts";
import { departmentHandlers } from "./departments.ts";
import { directoryHandlers } from "./directory.ts";
import { encryptionHandlers } from "./encryption.ts";
import { enterpriseHandlers } from "./enterprises.ts";
import { importHandlers } from "./imports.ts";
import { joinHandlers } from "./join.ts";
import { meetingPasswordHandlers } from "./meeting-passwords.ts";
import { meetingHandlers } from "./meetings.ts";
import { passwordRecoveryHandlers } from "./password-recovery.ts";
import { passwordHandlers } from "./passwords.ts";
import { portalUserHandlers } from "./portal-users.ts";
import { profileHandlers } from "./profile.ts";
import { sdkHandlers } from "./sdk.ts";
import { sessionHandlers } from "./session.ts";
import { setupHandlers } from "./setup.ts";
import { ssoHandlers } from "./sso.ts";
import { terminalHandlers } from "./terminals.ts";
import type { Handlers } from "./types.ts";
import { userFileHandlers } from "./user-files.ts";
import { userHandlers } from "./users.ts";

export const handlers: Handlers = {
  ...accountHandlers,
  ...apiKeyHandlers,
  ...appIdHandlers,
  ...auditHandlers,
  ...bindingCheckHandlers,
  ...bindingHandlers,
  ...bindingImportHandlers,
  ...connectionHandlers,
  ...departmentHandlers,
  ...directoryHandlers,
  ...encryptionHandlers,
  ...enterpriseHandlers,
  ...importHandlers,
  ...joinHandlers,
  ...meetingHandlers,
  ...meetingPasswordHandlers,
  ...passwordHandlers,
  ...passwordRecoveryHandlers,
  ...portalUserHandlers,
  ...profileHandlers,
  ...sdkHandlers,
  ...sessionHandlers,
  ...setupHandlers,
  ...ssoHandlers,
  ...terminalHandlers,
  ...userFileHandlers,
  ...userHandlers,
};
