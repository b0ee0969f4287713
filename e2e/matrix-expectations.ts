import type { Caller } from "./matrix-callers.ts";

/*
 * Who gets what, written a second time and by hand: a route or an operation that is missing here fails the matrix.
 */

const people = ["user", "adminA", "adminB", "sp", "spInsideA", "spAfterA"] as const satisfies Caller[];
const administrators = ["adminA", "adminB", "spInsideA"] as const satisfies Caller[];
const ofEnterprise = [...administrators, "user"] as const satisfies Caller[];
const providers = ["sp", "spAfterA"] as const satisfies Caller[];
const managers = [...administrators, ...providers] as const satisfies Caller[];

/** A page for those who are signed in and listed. `thing` is the query whose first item's id, or `by` what it is found, completes the address. */
export type PageExpectation = { for: readonly Caller[]; thing?: string; by?: "account" };

export const pages: Record<string, PageExpectation> = {
  "/": { for: people },
  "/enterprises": { for: providers },
  "/meetings": { for: ofEnterprise },
  "/meetings/new": { for: ofEnterprise },
  "/meetings/[id]": { for: ofEnterprise, thing: "meetings.search" },
  "/meetings/[id]/change": { for: ofEnterprise, thing: "meetings.search" },
  "/users/departments": { for: administrators },
  "/directory": { for: ofEnterprise },
  "/directory/contacts": { for: ofEnterprise },
  "/rooms": { for: administrators },
  "/users": { for: administrators },
  "/users/new": { for: administrators },
  "/users/[id]": { for: administrators, thing: "users.search", by: "account" },
  "/users/[id]/change": { for: administrators, thing: "users.search", by: "account" },
  "/connections": { for: managers },
  "/connections/new": { for: managers },
  "/connections/[id]": { for: managers, thing: "connections.search" },
  "/connections/app-ids": { for: administrators },
  "/connections/encryption": { for: providers },
  "/integration": { for: administrators },
  "/integration/keys": { for: administrators },
  "/integration/keys/new": { for: administrators },
  "/integration/keys/[id]": { for: administrators, thing: "apiKeys.search" },
  "/integration/workbench": { for: administrators },
  "/bindings": { for: administrators },
  "/bindings/[id]": { for: administrators, thing: "bindings.search" },
  "/bindings/check": { for: administrators },
  "/bindings/import": { for: administrators },
  "/users/import": { for: administrators },
  "/users/import/[id]": { for: administrators, thing: "imports.list" },
  "/sign-in-settings": { for: administrators },
  "/portal-users": { for: managers },
  "/portal-users/new": { for: managers },
  "/portal-users/[id]": { for: managers, thing: "portal-users.search" },
  "/profile": { for: ofEnterprise },
  "/account": { for: people },
};

/** Routes that ask for no session, by what anybody gets who has nothing else to show. */
export const openRoutes: Record<string, { method?: "POST"; path: string; status: number }> = {
  "/sign-in": { path: "/sign-in", status: 200 },
  "/forgotten-meeting-password": { path: "/forgotten-meeting-password", status: 200 },
  "/change-password": { path: "/change-password", status: 307 },
  "/forgotten-password": { path: "/forgotten-password", status: 200 },
  "/invitation/[token]": { path: `/invitation/${"A".repeat(43)}`, status: 200 },
  "/new-password/[token]": { path: `/new-password/${"A".repeat(43)}`, status: 200 },
  "/j/[token]": { path: `/j/${"A".repeat(22)}`, status: 404 },
  "/setup/[token]": { path: `/setup/${"A".repeat(43)}`, status: 200 },
  "/api/auth/[...nextauth]": { path: "/api/auth/providers", status: 200 },
  "/api/openid/[provider]/start": { method: "POST", path: "/api/openid/nobody/start", status: 404 },
  "/api/openid/[provider]/callback": { path: "/api/openid/nobody/callback", status: 303 },
  "/api/openid/[provider]/logout": { method: "POST", path: "/api/openid/nobody/logout", status: 404 },
  "/api/health": { path: "/api/health", status: 200 },
  "/api/metrics": { path: "/api/metrics", status: 404 },
  "/api/bindings/export": { path: "/api/bindings/export", status: 401 },
  "/api/profile/picture": { method: "POST", path: "/api/profile/picture", status: 401 },
  "/api/users/picture": { method: "POST", path: "/api/users/picture", status: 401 },
  "/api/imports/template": { path: "/api/imports/template", status: 401 },
  "/api/users/export": { path: "/api/users/export", status: 401 },
  "/api/imports": { method: "POST", path: "/api/imports", status: 401 },
  "/api/imports/[id]/rows": { path: "/api/imports/x/rows", status: 401 },
  "/api/sdk/signature": { method: "POST", path: "/api/sdk/signature", status: 401 },
  "/icon.svg": { path: "/icon.svg", status: 200 },
};

/** Never asked for by name: the operations behind it are listed below, the others are Next's own. */
export const otherRoutes = ["/api/[resource]/[operation]", "/_not-found", "/_global-error"];

/** Who may ask for the operations of a resource, or for one of them. "link": whoever holds the link it is about. */
export const operations: Record<string, readonly Caller[] | "link"> = {
  account: people,
  apiKeys: administrators,
  appIds: administrators,
  audit: administrators,
  bindingChecks: administrators,
  bindingImports: administrators,
  bindings: administrators,
  client: ofEnterprise,
  connections: managers,
  departments: administrators,
  directory: ofEnterprise,
  encryption: providers,
  enterprises: providers,
  imports: administrators,
  join: "link",
  meetingPasswords: ofEnterprise,
  "meetingPasswords.reset": administrators,
  meetings: ofEnterprise,
  passwordRecovery: "link",
  passwords: "link",
  "portal-users": managers,
  profile: ofEnterprise,
  rooms: administrators,
  sdk: ofEnterprise,
  session: people,
  "session.enter": providers,
  "session.leave": [...providers, "spInsideA"],
  setup: "link",
  sso: administrators,
  terminals: administrators,
  users: administrators,
};
