import { Readable } from "node:stream";
import type { ImportColumnKey } from "#lib/contract/user-columns.ts";
import type { User } from "#lib/contract/user-wire.ts";

const names = [
  "Chen Mei 陈梅",
  "Wang Fang 王芳",
  "José García",
  "Anna Müller",
  "Li Wei 李伟",
  "Zhang Min 张敏",
];
const departments = ["Engineering", "Sales / EMEA", "Sales / North", "Design"];
/** The file's columns, headed by their keys. */
export const columns: ImportColumnKey[] = [
  ...(["name", "account", "third_party_id", "english_name", "phone", "email"] as const),
  ...(["department", "title", "signature", "note", "state", "sort_level"] as const),
];

const phoneOf = (n: number) => `+86139${String(n).padStart(8, "0")}`;
const nameOf = (n: number) => `${names[n % names.length]} ${n}`;

/**
 * A file of so many rows, of which half are users of {@link someUsers}: of these every fifth has another title. Departments
 * and states are those that people write.
 */
export function someFile(rows: number): Buffer {
  const lines = Array.from({ length: rows }, (_, n) => {
    const isNew = n % 2 === 1;
    const id = isNew ? n + 1_000_000 : n;
    const title = !isNew && n % 5 === 0 ? "Lead" : "Engineer";
    const department = isNew ? departments[n % departments.length] : "";
    return `${nameOf(id)},user.${id}@bench,emp-${id},User ${id},${phoneOf(id)},user.${id}@example.com,${department},${title},,"Floor ${n % 30}, desk ${n % 500}",enabled,${(n % 9_999) + 1}`;
  });
  return Buffer.from(`${[columns.join(","), ...lines].join("\n")}\n`);
}

/** In the pieces that a request's body comes in. */
export function piecesOf(file: Buffer): AsyncIterable<Uint8Array> {
  const size = 65_536;
  const pieces = Array.from({ length: Math.ceil(file.length / size) }, (_, n) =>
    file.subarray(n * size, (n + 1) * size),
  );
  return Readable.from(pieces);
}

/** The users of an enterprise, one by one, as its directory tells them. */
export function* someUsers(count: number): Generator<User> {
  for (let n = 0; n < count; n += 1) {
    yield {
      id: `id-${n}`,
      account: `user.${n}@bench`,
      thirdPartyId: `emp-${n}`,
      name: nameOf(n),
      englishName: `User ${n}`,
      phone: phoneOf(n),
      country: "chinaPR",
      email: `user.${n}@example.com`,
      personalMeetingId: String(910_000_000 + n),
      department: { code: "eng", path: ["Bench", "Engineering"] },
      role: "member",
      state: "enabled",
      title: "Engineer",
      signature: "",
      description: `Floor ${n % 30}, desk ${n % 500}`,
      sortLevel: (n % 9_999) + 1,
      hidePhone: false,
      licence: "commercial",
      activatedAt: null,
    };
  }
}

/** What the departments of the file stand for. */
export const departmentsFound = new Map(
  departments.map((path, index) => [path, { code: index === 0 ? "eng" : `d-${index}`, path }] as const),
);
