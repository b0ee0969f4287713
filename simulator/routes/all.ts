import type { Routes } from "../route.ts";
import { appIds } from "./app-ids.ts";
import { auth } from "./auth.ts";
import { conferences } from "./conferences/conferences.ts";
import { contacts } from "./contacts.ts";
import { corp } from "./corp.ts";
import { departments } from "./departments.ts";
import { directory } from "./directory.ts";
import { ownData } from "./own-data.ts";
import { ownRooms } from "./own-rooms.ts";
import { passwords } from "./passwords.ts";
import { rooms } from "./rooms.ts";
import { spCorps } from "./sp-corps.ts";
import { sso } from "./sso.ts";
import { terminalChanges } from "./terminal-changes.ts";
import { terminals } from "./terminals.ts";
import { userChanges } from "./user-changes.ts";
import { userInvitations } from "./user-invitations.ts";
import { userStates } from "./user-states.ts";
import { users } from "./users.ts";
import { verification } from "./verification.ts";

/** Every route of the simulator, one table per subject. */
export const tables: readonly Routes[] = [
  appIds,
  auth,
  conferences,
  contacts,
  corp,
  departments,
  directory,
  ownData,
  ownRooms,
  passwords,
  rooms,
  spCorps,
  sso,
  terminals,
  terminalChanges,
  users,
  userChanges,
  userInvitations,
  userStates,
  verification,
];
