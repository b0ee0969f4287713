import "server-only";
import { exactPath, pathSeparator } from "#lib/contract/department-path.ts";
import { departments } from "#lib/contract/departments.ts";
import { type FileFormat, userFiles } from "#lib/contract/user-files.ts";
import type { User } from "#lib/contract/user-wire.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Context } from "./context.ts";
import { everyOne } from "./every-one.ts";
import { execute } from "./execute.ts";
import { tableFile } from "./spreadsheets/table-file.ts";
import { userFile } from "./user-file.ts";

/** What an export is about, as it came: the filters of the list of users. */
export type ExportFilters = Partial<Record<"text" | "department" | "below" | "state" | "role", string>>;

/**
 * The users that filters leave, as a file of whatever length, read as fast as the upstream's quota allows and the reader
 * takes it: what {@link everyOne} proves to be all of them, or a download that breaks off. The first part is read before
 * anything is answered. Never a password.
 * @param contextNow asked before each part; see `steadily`
 * @throws AppError of `execute`: `forbidden`, `invalid_input`; of the upstream. Later ones break the file off
 */
export async function exportUsers(
  filters: ExportFilters,
  { format, locale }: { format: FileFormat; locale: Locale },
  contextNow: () => Promise<Context>,
): Promise<AsyncGenerator<Uint8Array>> {
  const { head, row } = await userFile(locale);
  const read = async (page: number) =>
    execute(userFiles.part, { ...chosen(filters), page }, await contextNow());
  const parts = everyOne<User>(read);
  const { items: odd } = await execute(departments.search, { text: pathSeparator }, await contextNow());
  const placed = (user: User) =>
    row({ ...user, department: { ...user.department, path: exactPath(user.department, odd) } });
  const first = await parts.next();
  async function* batches() {
    yield [head];
    if (first.done) return;
    yield first.value.map(placed);
    for await (const users of parts) yield users.map(placed);
  }
  return tableFile(batches(), format);
}

/** What an address leaves empty is not asked for. */
function chosen(filters: ExportFilters): object {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ""));
}
