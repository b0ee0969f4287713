import { account } from "./account.ts";
import { apiKeys } from "./api-keys.ts";
import { appIds } from "./app-ids.ts";
import { audit } from "./audit.ts";
import { bindingChecks } from "./binding-checks.ts";
import { bindingImports } from "./binding-imports.ts";
import { bindings } from "./bindings.ts";
import { client } from "./client.ts";
import { connections } from "./connections.ts";
import { departments } from "./departments.ts";
import { directory } from "./directory.ts";
import { encryption } from "./encryption.ts";
import { enterprises } from "./enterprises.ts";
import { imports } from "./imports.ts";
import { join } from "./join.ts";
import { meetingPasswords } from "./meeting-passwords.ts";
import { meetings } from "./meetings.ts";
import type { Operation } from "./operation.ts";
import { passwordRecovery } from "./password-recovery.ts";
import { recoverySteps } from "./password-recovery-steps.ts";
import { passwords } from "./passwords.ts";
import { portalUsers } from "./portal-users.ts";
import { profile } from "./profile.ts";
import { rooms } from "./rooms.ts";
import { sdk } from "./sdk.ts";
import { session } from "./session.ts";
import { setup } from "./setup.ts";
import { sso } from "./sso.ts";
import { terminals } from "./terminals.ts";
import { userFiles } from "./user-files.ts";
import { users } from "./users.ts";

/** Every resource. For the server and the tests: a page imports just the resources it shows. */
export const resources = {
  account,
  apiKeys,
  audit,
  bindingChecks,
  bindingImports,
  bindings,
  client,
  appIds,
  connections,
  departments,
  directory,
  encryption,
  enterprises,
  imports,
  join,
  meetingPasswords,
  meetings,
  passwordRecovery,
  passwords,
  "portal-users": portalUsers,
  profile,
  recoverySteps,
  rooms,
  sdk,
  session,
  setup,
  sso,
  terminals,
  userFiles,
  users,
};

type Resources = typeof resources;
type Entries = { [R in keyof Resources]: Resources[R][keyof Resources[R]] }[keyof Resources];

/** Operations without an upstream call of their own: each needs a handler, or nothing compiles. */
export type HandledOperations = {
  [E in Entries as E extends { upstream: string } ? never : E["name"]]: E;
};

export const operations: ReadonlyMap<string, Operation> = new Map(
  Object.values(resources)
    .flatMap((entries) => Object.values(entries) as Operation[])
    .map((operation) => [operation.name, operation]),
);
