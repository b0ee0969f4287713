import "server-only";
// The library's own core: beside server components, next-intl itself loads what plain Node has not.
import { createTranslator } from "use-intl/core";
import { importColumns, type UserColumnKey, userColumns } from "#lib/contract/user-columns.ts";
import { type FileFormat, fileFormats } from "#lib/contract/user-files.ts";
import type { User } from "#lib/contract/user-wire.ts";
import { AppError } from "#lib/errors.ts";
import { isLocale, type Locale } from "#lib/i18n/locales.ts";
import { loadMessages } from "#lib/i18n/messages.ts";
import { shownPath } from "./imports/department-finder.ts";

/** Heads and cells of files of users in one language. An import reads what is written here, in either language. */
export type UserFile = { head: string[]; row: (user: User) => string[]; template: string[][] };

/** Format and language as an address asks for them; CSV and the reader's where it does not. @throws AppError `invalid_input` */
export function fileWish(
  { format = "csv", language }: { format?: string; language?: string },
  reader: Locale,
): { format: FileFormat; locale: Locale } {
  const known = fileFormats.find((it) => it === format);
  const locale = language ?? reader;
  if (!known) throw new AppError("invalid_input", "no such format", { fields: { format: "invalid" } });
  if (!isLocale(locale))
    throw new AppError("invalid_input", "no such language", { fields: { language: "invalid" } });
  return { format: known, locale };
}

/** Passwords are in no file but in those that people fill in. */
const exported = userColumns.filter(({ isSecret }) => !isSecret).map(({ key }) => key);

export async function userFile(locale: Locale): Promise<UserFile> {
  const messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages, namespace: "user-columns" });
  const example: Partial<Record<UserColumnKey, string>> = messages["user-columns"].example;
  return {
    head: exported.map((key) => t(`labels.${key}`)),
    row: (user) => exported.map((key) => cells[key]?.(user, t) ?? ""),
    template: [
      importColumns.map(({ key }) => t(`labels.${key}`)),
      importColumns.map(({ key }) => example[key] ?? ""),
    ],
  };
}

type Translator = ReturnType<typeof createTranslator<Messages, "user-columns">>;
type Messages = Awaited<ReturnType<typeof loadMessages>>;

const cells: Partial<Record<UserColumnKey, (user: User, t: Translator) => string>> = {
  name: ({ name }) => name,
  account: ({ account }) => account,
  third_party_id: ({ thirdPartyId }) => thirdPartyId ?? "",
  english_name: ({ englishName }) => englishName,
  phone: ({ phone }) => phone,
  country: ({ country }) => country,
  email: ({ email }) => email,
  department: ({ department }) => departmentCell(department),
  title: ({ title }) => title,
  signature: ({ signature }) => signature,
  note: ({ description }) => description,
  state: ({ state }, t) => (state === "unknown" ? "" : t(`values.${state}`)),
  sort_level: ({ sortLevel }) => String(sortLevel),
  hide_phone: ({ hidePhone }, t) => t(hidePhone ? "values.yes" : "values.no"),
  role: ({ role }, t) => (role === "unknown" ? "" : t(`roles.${role}`)),
  active_since: ({ activatedAt }) => activatedAt ?? "",
  id: ({ id }) => id,
};

/** As the ledger of imports finds it; by its code where a name has a sign that parts names, there or upstream. */
function departmentCell({ code, path }: User["department"]): string {
  return path.length === 0 || path.some((name) => /[/#]/.test(name)) ? code : shownPath(path);
}
