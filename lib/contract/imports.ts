import { z } from "zod";
import { importOutcomes, importResults, importStates } from "./import-words.ts";
import { command, query, resource } from "./operation.ts";
import { pageInput } from "./page.ts";
import { seeded } from "./seeded.ts";
import { type ImportColumnKey, importColumns } from "./user-columns.ts";

const columnKeys = importColumns.map(({ key }) => key) as [ImportColumnKey, ...ImportColumnKey[]];

const whole = z.number().int();
const perOutcome = z.object({ create: whole, change: whole, unchanged: whole, refused: whole });
/** Rows by what became of them; those with nothing to do are in none. */
const perResult = z.object({
  pending: whole,
  /** Sent, and the answer is still out. */
  sent: whole,
  done: whole,
  failed: whole,
  undone: whole,
  /** Not undone, since somebody has changed or removed it since. */
  left: whole,
});

const item = z.object({
  id: z.string(),
  fileName: z.string(),
  state: z.enum(importStates),
  createdBy: z.string(),
  createdAt: z.string(),
  /** When its work ended, or that of undoing it. */
  endedAt: z.string().nullable(),
  /** Rows of the file without its head. */
  rows: whole,
  /** Zeros until the dry run has ended. */
  outcomes: perOutcome,
  results: perResult,
  /** Why it is paused, or why the last step failed: a key of `errors.reasons`, else of `errors.codes`. */
  trouble: z.string().nullable(),
});
export type ImportItem = z.output<typeof item>;

const details = item.extend({
  /** The file's columns as it heads them, each with up to three of its cells; cells of passwords are dots. */
  columns: z.array(z.object({ head: z.string(), samples: z.array(z.string()) })),
  /** For each of the file's columns what it is taken for; empty until that has been said. */
  mapping: z.array(z.enum(columnKeys).nullable()),
  mayNotify: z.boolean(),
  /** How far the dry run has read the directory; `total` null until the upstream has said it. */
  read: z.object({ done: whole, total: whole.nullable() }),
  /** Accounts the enterprise can still create; null where the upstream does not say. */
  freeLicences: whole.nullable(),
  /** Rows a minute that the upstream's quota leaves to the import, for telling how long it takes. */
  rowsPerMinute: whole,
  /** Whether the present work, or the one that is paused, is undoing. */
  isUndo: z.boolean(),
  checkedAt: z.string().nullable(),
  appliedAt: z.string().nullable(),
  /** When what the file held was erased; until then it is kept encrypted. */
  erasedAt: z.string().nullable(),
});
export type ImportDetails = z.output<typeof details>;

/** Cells by column, as an export would write them; never a password. */
const values = z.record(z.string(), z.string());

const row = z.object({
  /** Line of the file, the head being line 1. */
  line: whole,
  outcome: z.enum(importOutcomes),
  /** Why it is refused, or what to know of it: a key of `import-reasons.rows`; `params` are for its sentence. */
  reason: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  account: z.string().nullable(),
  thirdPartyId: z.string().nullable(),
  name: z.string().nullable(),
  /** Of a change: the fields it replaces. */
  before: values,
  /** What is wanted: of a change, the same fields. */
  after: values,
  state: z.enum(importResults),
  /** Why it failed or was left: a key of `import-reasons.results`, else of `errors.reasons`, else of `errors.codes`. */
  result: z.string().nullable(),
});
export type ImportRow = z.output<typeof row>;

const byId = z.object({ id: z.uuid() });
const filters = {
  outcome: z.enum(importOutcomes).optional(),
  state: z.enum(importResults).optional(),
  /** Part of an account, a third-party id or a name. */
  text: z.string().max(128).optional(),
};

const onImport = (verb: "pause" | "resume" | "cancel" | "undo" | "discard") =>
  command({
    permission: "imports.write",
    as: ["none"],
    input: byId,
    output: z.null(),
    example: { id: seeded.imports[verb] },
    refreshes: ["users"],
  });

/**
 * Files of users on their way into the enterprise: upload, mapping, dry run, work in the background, undoing. A file comes
 * in by `POST /api/imports`; no operation takes or answers a password.
 */
export const imports = resource("imports", {
  /** The newest first. */
  list: query({
    permission: "imports.read",
    as: ["none"],
    input: pageInput,
    output: z.object({ items: z.array(item), total: whole, offset: whole }),
    example: {},
  }),
  get: query({
    permission: "imports.read",
    as: ["none"],
    input: byId,
    output: details,
    example: { id: seeded.imports.read },
  }),
  /** In the order of the file. */
  rows: query({
    permission: "imports.read",
    as: ["none"],
    input: pageInput.extend(byId.shape).extend(filters),
    output: z.object({ items: z.array(row), total: whole, offset: whole }),
    example: { id: seeded.imports.read },
  }),
  /** All that match, in pieces that follow each other: for files of any length. */
  following: query({
    permission: "imports.read",
    as: ["none"],
    internal: true,
    input: byId.extend({ ...filters, after: whole.default(0), size: whole.min(1).max(1_000) }),
    output: z.array(row),
    example: { id: seeded.imports.read, size: 500 },
  }),
  /** Opens the ledger for a file that is about to be read. */
  begin: command({
    permission: "imports.write",
    as: ["none"],
    internal: true,
    input: z.object({ fileName: z.string().trim().min(1).max(255) }),
    output: z.object({ id: z.string() }),
    example: { fileName: "people.csv" },
  }),
  /**
   * Says what each of the file's columns is, `null` for one to leave aside, and starts the dry run. Account or
   * third-party id must be among them.
   */
  setMapping: command({
    permission: "imports.write",
    as: ["none"],
    input: byId.extend({ mapping: z.array(z.enum(columnKeys).nullable()).min(1).max(200) }),
    output: z.null(),
    example: { id: seeded.imports.map, mapping: ["account", "name", "email"] },
  }),
  /** Lets the upstream do what the dry run has shown. @see ImportDetails for what becomes of it */
  apply: command({
    permission: "imports.write",
    as: ["none"],
    input: byId.extend({ mayNotify: z.boolean() }),
    output: z.null(),
    example: { id: seeded.imports.apply, mayNotify: false },
    refreshes: ["users"],
  }),
  /** Rows that are under way are finished first. */
  pause: onImport("pause"),
  resume: onImport("resume"),
  /** What has been done stays, and can be undone. */
  cancel: onImport("cancel"),
  undo: onImport("undo"),
  /** Forgets an import that has done nothing. */
  discard: onImport("discard"),
});
