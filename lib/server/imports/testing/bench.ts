import { imports } from "#lib/contract/imports.ts";
import type { ImportColumnKey } from "#lib/contract/user-columns.ts";
import { execute } from "../../execute.ts";
import type { Demo } from "../../testing/demo.ts";
import { contextAs, type Person } from "../../testing/people.ts";
import { importOf } from "../changes.ts";
import { receiveFile } from "../receive.ts";
import { runImport } from "../run.ts";

/** Brings a file in as the page does, as far as its mapping. Its heads are the keys of the columns. */
export async function upload(csv: string, person: Person = "admin"): Promise<string> {
  const context = await contextAs(person);
  const { id } = await execute(imports.begin, { fileName: "people.csv" }, context);
  const enterpriseId = context.caller.kind === "session" ? context.caller.session.enterprise?.id : undefined;
  await receiveFile(await importOf(id, enterpriseId ?? ""), bytesOf(csv));
  return id;
}

async function* bytesOf(csv: string) {
  yield new TextEncoder().encode(csv);
}

/** Uploads a file, says what its columns are, and makes the dry run in this process. */
export async function check(csv: string): Promise<string> {
  const id = await upload(csv);
  const head = csv.slice(0, csv.indexOf("\n")).trim().split(",");
  await execute(imports.setMapping, { id, mapping: head as ImportColumnKey[] }, await contextAs("admin"));
  await runImport({ importId: id });
  return id;
}

type Verb = "pause" | "resume" | "cancel" | "undo" | "discard";

export async function press(verb: Verb, id: string): Promise<void> {
  await execute(imports[verb], { id }, await contextAs("admin"));
}

/** Lets an import be applied, by whoever works. */
export async function applyOnly(id: string, mayNotify = false): Promise<void> {
  await execute(imports.apply, { id, mayNotify }, await contextAs("admin"));
}

/** Applies, and works in this process until there is nothing more to do. */
export async function apply(id: string, mayNotify = false): Promise<void> {
  await applyOnly(id, mayNotify);
  await runImport({ importId: id });
}

export async function get(id: string) {
  return execute(imports.get, { id }, await contextAs("admin"));
}

export async function rowsOf(id: string) {
  return (await execute(imports.rows, { id, pageSize: 500 }, await contextAs("admin"))).items;
}

/** All users of the home enterprise upstream, as its administrator sees them, without what every change moves. */
export function usersUpstream({ simulator: { world } }: Demo) {
  return [...world.usersByCorp.get("651543334")]
    .map(({ userId, account, thirdAccount, name, englishName, phone, country, email, ...user }) => ({
      ...{ userId, account, thirdAccount, name, englishName, phone, country, email },
      ...{ deptCode: user.deptCode, title: user.title, signature: user.signature, desc: user.desc },
      ...{
        status: user.status,
        sortLevel: user.sortLevel,
        hidePhone: user.hidePhone,
        adminType: user.adminType,
      },
    }))
    .toSorted((a, b) => a.account.localeCompare(b.account));
}
