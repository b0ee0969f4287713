import fc from "fast-check";
import { expect, it } from "vitest";
import type { ImportColumnKey } from "#lib/contract/user-columns.ts";
import type { User } from "#lib/contract/user-wire.ts";
import { Directory } from "./directory.ts";
import { FileKeys } from "./file-keys.ts";
import { type MappedColumn, mappedColumns } from "./mapped-columns.ts";
import { planRow } from "./plan-row.ts";
import { Seen } from "./seen.ts";

const columns: ImportColumnKey[] = [
  ...(["account", "third_party_id", "name", "phone", "email", "department", "title"] as const),
  ...(["country", "state", "password"] as const),
];

const amy: User = {
  ...{
    id: "u-amy",
    account: "amy@x",
    thirdPartyId: "emp-1",
    name: "Amy",
    englishName: "",
    country: "chinaPR",
  },
  ...{ phone: "+8613900000001", email: "amy@x.test", personalMeetingId: "91", title: "", signature: "" },
  department: { code: "eng", path: ["X", "Engineering"] },
  ...{ role: "member", state: "enabled", description: "", sortLevel: 10_000, hidePhone: false },
  ...{ licence: "commercial", activatedAt: null },
};
const bob: User = {
  ...amy,
  ...{ id: "u-bob", account: "bob@x", thirdPartyId: null, name: "Bob", phone: "", email: "bob@x.test" },
};
const owner: User = {
  ...amy,
  ...{ id: "u-own", account: "own@x", thirdPartyId: "own", phone: "", email: "own@x.test", role: "owner" },
};

/** Plans the rows of a file, each given by its cells in the order of the columns. */
function plan(...rows: string[][]) {
  return planned(rows, mappedColumns(columns));
}

function planned(rows: string[][], mapped: MappedColumn[]) {
  const keys = new FileKeys(mapped);
  for (const cells of rows) keys.add(cells);
  const directory = new Directory();
  for (const user of [amy, bob, owner]) directory.add(user, keys);
  const departments = new Map([
    ["Sales", { code: "sales", path: "Sales" }],
    ["Saless", { reason: "department_near" as const, params: { near: "Sales" } }],
  ]);
  const whole = {
    ...{
      importId: "i-1",
      columns: mapped,
      directory,
      departments,
      departmentNames: new Map<string, string>(),
    },
    seen: new Seen(keys),
  };
  return rows.map((cells, index) => planRow(cells, index + 2, whole));
}

const newcomer = ["new@x", "", "New", "", "new@x.test"];

it("creates whom it does not find, with the account that the file gives or one of its own", () => {
  const [named, unnamed] = plan(newcomer, ["", "emp-9", "Nine", "", "nine@x.test"]);
  expect(named).toMatchObject({
    outcome: "create",
    account: "new@x",
    after: { name: "New", email: "new@x.test" },
  });
  expect(unnamed).toMatchObject({ outcome: "create", thirdPartyId: "emp-9" });
  expect(unnamed?.account).toMatch(/^auto-[0-9a-f]{20}$/);
});

it("finds a user by account, else by third-party id, and changes only what is otherwise", () => {
  const [byAccount, byId] = plan(["amy@x", "", "Amy", "", "", "Sales", "Lead"], ["", "own", "Amy"]);
  expect(byAccount).toMatchObject({
    outcome: "change",
    before: { department: "eng", title: "" },
    after: { department: "sales", title: "Lead" },
    userId: "u-amy",
  });
  expect(byId).toMatchObject({ outcome: "unchanged", account: "own@x", after: {} });
});

it("leaves what an empty cell stands for, and empties a field by the sign for it", () => {
  const [kept, emptied, stuck] = plan(
    ["amy@x", "", "", "  "],
    ["bob@x", "", "", "", "", "", "[清空]"],
    ["new@x", "", "[clear]", "", "n@x.test"],
  );
  expect(kept).toMatchObject({ outcome: "unchanged" });
  expect(emptied).toMatchObject({ outcome: "unchanged" });
  expect(stuck).toMatchObject({ reason: "not_clearable", params: { column: "name" } });
});

it("lets a country go with its number", () => {
  const [other, gone, same] = plan(["amy@x", "", "", "+85291234567"], ["own@x", "", "", ""]);
  expect(other).toMatchObject({
    before: { country: "chinaPR" },
    after: { phone: "+85291234567", country: "chinaHKG" },
  });
  expect(plan(["amy@x", "", "", "[clear]"])[0]).toMatchObject({ after: { phone: "", country: "" } });
  expect(plan(["amy@x", "", "", "13900000001"])[0]).toMatchObject({ outcome: "unchanged" });
  expect([gone?.outcome, same]).toEqual(["unchanged", undefined]);
});

it.each([
  ["no_key", ["", "", "Nobody", "", "n@x.test"], {}],
  [
    "cell",
    ["123", "", "Digits", "", "d@x.test"],
    { column: "account", refusal: "account_digits", value: "123" },
  ],
  ["name_missing", ["new@x", "", "", "", "new@x.test"], {}],
  ["contact_missing", ["new@x", "", "New"], {}],
  ["contact_missing", ["bob@x", "", "", "", "[clear]"], {}],
  ["department_near", ["new@x", "", "New", "", "n@x.test", "Saless"], { value: "Saless", near: "Sales" }],
  ["department_unknown", ["new@x", "", "New", "", "n@x.test", "Nowhere"], { value: "Nowhere" }],
  ["phone_taken", ["new@x", "", "New", "13900000001", "n@x.test"], { account: "amy@x" }],
  ["email_taken", ["bob@x", "", "", "", "AMY@x.test"], { account: "amy@x" }],
  ["account_fixed", ["new@x", "emp-1", "New", "", "n@x.test"], { account: "amy@x" }],
  ["third_party_id_fixed", ["amy@x", "emp-2"], { value: "emp-1" }],
  ["third_party_id_fixed", ["bob@x", "emp-2"], { value: "empty" }],
  ["default_administrator", ["own@x", "", "", "", "", "", "Boss"], {}],
])("refuses a row: %s", (reason, cells, params) => {
  expect(plan(cells)).toMatchObject([{ outcome: "refused", reason, params, before: {}, after: {}, cells }]);
});

it.each([
  ["account", newcomer, ["new@x", "", "Other", "", "other@x.test"]],
  ["third_party_id", ["a@x", "emp-9", "A", "", "a@x.test"], ["b@x", "emp-9", "B", "", "b@x.test"]],
  ["phone", ["a@x", "", "A", "+4912345678"], ["bob@x", "", "", "+4912345678"]],
  ["email", ["a@x", "", "A", "", "one@x.test"], ["b@x", "", "B", "", "ONE@x.test"]],
  ["account", ["amy@x", "", "", "", "", "", "Lead"], ["", "emp-1", "", "", "", "", "Boss"]],
])("refuses the second of two rows with one %s", (column, first, second) => {
  const [one, two] = plan(first, second);
  expect(one?.outcome).not.toBe("refused");
  expect(two).toMatchObject({ outcome: "refused", reason: "repeated", params: { column, line: 2 } });
});

it("keeps a new user's password apart, says that others keep theirs, and gives none back", () => {
  const secret = "Secret#123";
  const filled = (cells: string[]) => [...cells, ...Array(9 - cells.length).fill(""), secret];
  const [fresh, known, refused] = plan(filled(newcomer), filled(["amy@x"]), filled(["123"]));
  expect(fresh?.password).toBe(secret);
  expect(known).toMatchObject({ outcome: "unchanged", reason: "password_kept", password: null });
  expect(JSON.stringify([{ ...fresh, password: null }, known, refused])).not.toContain(secret);
});

it("says the same of every row when each cell goes the long way, by its rule", () => {
  const mapping: ImportColumnKey[] = [
    ...(["account", "third_party_id", "name", "phone", "email", "department", "title", "country"] as const),
    ...(["state", "sort_level", "hide_phone", "note", "password"] as const),
  ];
  const mapped = mappedColumns(mapping);
  const byRule = mapped.map((it) => ({ ...it, column: { ...it.column, quick: undefined } }));
  const odd = [
    "",
    "",
    "[clear]",
    " x ",
    "陈梅",
    "a@.b",
    "12",
    "x".repeat(32),
    "x".repeat(33),
    "x".repeat(65),
    "ü:",
    "+",
  ];
  const usual: Record<string, string[]> = {
    account: ["amy@x", "bob@x", "own@x", "AMY@x", "new.1@x", "123"],
    third_party_id: ["emp-1", "own", "emp-9", "a:b"],
    phone: ["+8613900000001", "13900000001", "+852 9123-4567", "12a"],
    email: ["amy@x.test", "AMY@x.test", "new@x.test", "new@x"],
    department: ["Sales", "Saless", "Nowhere"],
    country: ["chinaPR", "chinaHKG", "+86"],
    state: ["enabled", "停用", " Active", "away"],
    sort_level: ["10000", "0100", "10001", "0", "7", "1e3"],
    hide_phone: ["false", "FALSE", "是", "maybe"],
    password: ["Secret#123", " short "],
  };
  const row = fc.tuple(...mapping.map((key) => fc.constantFrom(...odd, ...(usual[key] ?? ["Amy", "Lead"]))));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
      expect(planned(rows, mapped)).toEqual(planned(rows, byRule));
    }),
    { numRuns: 60 },
  );
});
