import type { Locale } from "./locales.ts";

/** Every file of `messages/en`; a resource adds its line here. The English file is the type of the Chinese one. */
const files = {
  account: () => import("../../messages/en/account.json"),
  "api-keys": () => import("../../messages/en/api-keys.json"),
  "app-ids": () => import("../../messages/en/app-ids.json"),
  client: () => import("../../messages/en/client.json"),
  bindings: () => import("../../messages/en/bindings.json"),
  connections: () => import("../../messages/en/connections.json"),
  departments: () => import("../../messages/en/departments.json"),
  directory: () => import("../../messages/en/directory.json"),
  encryption: () => import("../../messages/en/encryption.json"),
  enterprises: () => import("../../messages/en/enterprises.json"),
  errors: () => import("../../messages/en/errors.json"),
  format: () => import("../../messages/en/format.json"),
  home: () => import("../../messages/en/home.json"),
  "import-reasons": () => import("../../messages/en/import-reasons.json"),
  imports: () => import("../../messages/en/imports.json"),
  integration: () => import("../../messages/en/integration.json"),
  join: () => import("../../messages/en/join.json"),
  mail: () => import("../../messages/en/mail.json"),
  "meeting-line": () => import("../../messages/en/meeting-line.json"),
  "meeting-passwords": () => import("../../messages/en/meeting-passwords.json"),
  meetings: () => import("../../messages/en/meetings.json"),
  "password-recovery": () => import("../../messages/en/password-recovery.json"),
  passwords: () => import("../../messages/en/passwords.json"),
  people: () => import("../../messages/en/people.json"),
  "portal-users": () => import("../../messages/en/portal-users.json"),
  profile: () => import("../../messages/en/profile.json"),
  rooms: () => import("../../messages/en/rooms.json"),
  setup: () => import("../../messages/en/setup.json"),
  shell: () => import("../../messages/en/shell.json"),
  "sign-in": () => import("../../messages/en/sign-in.json"),
  sso: () => import("../../messages/en/sso.json"),
  ui: () => import("../../messages/en/ui.json"),
  "user-columns": () => import("../../messages/en/user-columns.json"),
  users: () => import("../../messages/en/users.json"),
  workbench: () => import("../../messages/en/workbench.json"),
};

export type Namespace = keyof typeof files;
export type Messages = { [N in Namespace]: Awaited<ReturnType<(typeof files)[N]>>["default"] };

/** All namespaces, in the order of the list above. */
export const namespaces = Object.keys(files) as Namespace[];

/** What every page may need in the browser; see `PageMessages` for the page's own. */
export const baseNamespaces = ["errors", "format", "shell", "ui"] as const satisfies readonly Namespace[];

/** All texts of one language. A language without a file fails here, at the first request. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const loaded = await Promise.all(
    namespaces.map(async (namespace) => {
      const { default: texts } = await import(`../../messages/${locale}/${namespace}.json`);
      return [namespace, texts];
    }),
  );
  return Object.fromEntries(loaded);
}

/** The named part of all texts. */
export function pickMessages(messages: Messages, wanted: readonly Namespace[]): Partial<Messages> {
  return Object.fromEntries(wanted.map((namespace) => [namespace, messages[namespace]]));
}

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
