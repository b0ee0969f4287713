/** Who may do what: the only table. `execute` refuses by it, buttons hide by it, the sidebar filters by it. */

export const roles = ["sp", "admin", "user"] as const;
export type Role = (typeof roles)[number];

/**
 * Who can stand behind a request: somebody signed in, a service provider's administrator inside an enterprise, who may
 * do what its administrator may ("acting"), a guest holding a join link, an installer a set-up link, a
 * company's own server holding an API key ("client"), a native app holding its user's OpenID token ("bearer"), somebody
 * holding a link to set the own password ("invitee"), somebody signed in who has to change it first ("renewer"), and
 * somebody of whom nothing is known ("visitor").
 */
export type CallerRole =
  | Role
  | "acting"
  | "guest"
  | "installer"
  | "client"
  | "bearer"
  | "invitee"
  | "renewer"
  | "visitor";

const table = {
  "meetings.read": ["admin", "user"],
  "meetings.write": ["admin", "user"],
  "rooms.read": ["admin"],
  "rooms.write": ["admin"],
  "terminals.read": ["admin"],
  "audit.read": ["admin"],
  "users.read": ["admin"],
  "users.write": ["admin"],
  "departments.read": ["admin"],
  "departments.write": ["admin"],
  "directory.read": ["admin", "user"],
  "enterprises.read": ["sp"],
  "enterprises.write": ["sp"],
  "enterprises.enter": ["sp"],
  // Outside as well: another tab has left already.
  "enterprises.leave": ["sp", "acting"],
  "connections.read": ["sp", "admin"],
  "connections.write": ["sp", "admin"],
  "appIds.read": ["admin"],
  "appIds.write": ["admin"],
  "sso.read": ["admin"],
  "sso.write": ["admin"],
  "encryption.read": ["sp"],
  "encryption.write": ["sp"],
  "integration.read": ["admin"],
  "integration.write": ["admin"],
  "sdk.sign": ["admin", "user", "client", "bearer"],
  "client.launch": ["admin", "user"],
  "bindings.read": ["admin"],
  "bindings.write": ["admin"],
  "imports.read": ["admin"],
  "imports.write": ["admin"],
  "session.write": ["sp", "admin", "user"],
  // Of the own meeting account; who has none is told so.
  "profile.read": ["admin", "user"],
  "profile.write": ["admin", "user"],
  "portalUsers.read": ["sp", "admin"],
  "portalUsers.write": ["sp", "admin"],
  "account.read": ["sp", "admin", "user"],
  "account.write": ["sp", "admin", "user"],
  "password.change": ["sp", "admin", "user", "renewer"],
  "password.ask": ["visitor"],
  "password.set": ["invitee"],
  "passwordRecovery.use": ["visitor"],
  "passwordRecovery.ask": ["visitor"],
  "join.use": ["guest"],
  "setup.use": ["installer"],
} as const satisfies Record<string, readonly CallerRole[]>;

export type Permission = keyof typeof table;
export const permissions = Object.keys(table) as Permission[];

/**
 * Whether a role has a permission. A service provider's administrator who has entered an enterprise acts in it with
 * role `admin`: callers pass that effective role, or `acting`, which may leave it again besides.
 */
export function can(role: CallerRole, permission: Permission): boolean {
  const allowed: readonly CallerRole[] = table[permission];
  return allowed.includes(role) || (role === "acting" && allowed.includes("admin"));
}
