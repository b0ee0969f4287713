import "server-only";
import { randomUUID } from "node:crypto";
import Papa from "papaparse";
import type { Binding } from "#generated/prisma/client.ts";
import {
  type ImportPlan,
  type importColumns,
  mostImportRows,
  type PlannedRow,
} from "#lib/contract/binding-imports.ts";
import { accountPassword, account as accountShape, type Tie } from "#lib/contract/bindings.ts";
import { thirdPartyId as idShape } from "#lib/contract/third-party-id.ts";
import { AppError } from "#lib/errors.ts";
import { change, tied } from "./binding-changes.ts";
import { makeBinding } from "./bindings.ts";
import { db } from "./db.ts";
import { unescapeFormula } from "./spreadsheets/formula-rule.ts";

type Line = Record<(typeof importColumns)[number], string>;
type Step = { shown: PlannedRow; tie: Tie; known: Binding | undefined };

/** What an import of a file would do, row by row. Nothing is written. @throws AppError as {@link readLines} */
export async function planImport(enterpriseId: string, csv: string): Promise<ImportPlan> {
  return shownPlan(await stepsOf(enterpriseId, readLines(csv)));
}

/** Does what {@link planImport} tells, as things stand now; refused rows are left out. */
export async function applyImport(enterpriseId: string, csv: string, actorName: string): Promise<ImportPlan> {
  const steps = await stepsOf(enterpriseId, readLines(csv));
  for (const { shown, tie, known } of steps) {
    if (shown.outcome === "change" && known) {
      await change(known, tied(known, tie), "imported", actorName);
    } else if (shown.outcome === "create") {
      const row = { id: randomUUID(), enterpriseId, thirdPartyId: shown.thirdPartyId };
      const isMade = await makeBinding({ ...row, ...tied(row, tie) }, "imported", actorName);
      // Somebody bound it a moment ago: it is as it is, and the next import tells.
      if (!isMade) {
        shown.outcome = "refused";
        shown.reason = "bound_meanwhile";
      }
    }
  }
  return shownPlan(steps);
}

/**
 * The rows of a CSV file with a head line; columns it does not know are left aside. Ids and accounts are read by
 * the formula rule, so that an export comes back as it was; nobody exports a password.
 * @throws AppError `invalid_input` (field `csv`): no such columns, no rows, more than 2,000, or not CSV at all
 */
function readLines(csv: string): Line[] {
  if (/[\0\ufffd]/.test(csv)) throw refused("csv_not_text");
  const { data, meta, errors } = Papa.parse<Partial<Line>>(csv.replace(/^\ufeff/, ""), {
    header: true,
    skipEmptyLines: "greedy",
    preview: mostImportRows + 1,
    transformHeader: (head) => head.trim().toLowerCase(),
  });
  if (!meta.fields?.includes("third_party_id")) throw refused("csv_columns");
  if (errors.some(({ type }) => type === "Quotes")) throw refused("csv_malformed");
  if (data.length === 0) throw refused("csv_empty");
  if (data.length > mostImportRows) throw refused("csv_too_long");
  return data.map((row) => ({
    third_party_id: unescapeFormula(row.third_party_id ?? ""),
    way: row.way?.trim() || "app",
    account: unescapeFormula(row.account?.trim() ?? ""),
    password: row.password ?? "",
  }));
}

async function stepsOf(enterpriseId: string, lines: Line[]): Promise<Step[]> {
  const ids = lines.map((line) => line.third_party_id).filter((id) => id.isWellFormed());
  const rows = await db().binding.findMany({ where: { enterpriseId, thirdPartyId: { in: ids } } });
  const known = new Map(rows.map((row) => [row.thirdPartyId, row]));
  const seen = new Set<string>();
  return lines.map((line, index) => {
    const id = line.third_party_id;
    const reason = seen.has(id) ? "repeated" : reasonOf(line, known.get(id));
    seen.add(id);
    return stepOf(line, index + 2, reason, known.get(id));
  });
}

function stepOf(line: Line, at: number, reason: string | null, known: Binding | undefined): Step {
  const way = line.way === "password" ? "password" : "app";
  const outcome = reason ? "refused" : outcomeOf(line, known);
  return {
    shown: {
      line: at,
      thirdPartyId: line.third_party_id,
      way: line.way,
      account: way === "password" ? line.account : (known?.account ?? ""),
      outcome,
      reason,
    },
    tie: { way, account: line.account, password: line.password },
    known,
  };
}

function outcomeOf({ way, account, password }: Line, known: Binding | undefined): PlannedRow["outcome"] {
  if (!known) return "create";
  if (known.state === "unbound" || known.way !== way) return "change";
  const isSame = way === "app" || (known.account === account && password === "");
  return isSame ? "unchanged" : "change";
}

/** Why a row cannot be taken. */
function reasonOf(
  { third_party_id, way, account, password }: Line,
  known: Binding | undefined,
): string | null {
  if (!idShape.safeParse(third_party_id).success) return "id";
  if (way !== "app" && way !== "password") return "way";
  if (way === "app") return null;
  if (account === "" || !accountShape.safeParse(account).success) return "account";
  const isKept = known?.way === "password" && known.account === account && known.passwordCipher !== null;
  if (password === "" && !isKept) return "no_password";
  return password === "" || accountPassword.safeParse(password).success ? null : "password";
}

function shownPlan(steps: readonly Step[]): ImportPlan {
  const rows = steps.map(({ shown }) => shown);
  const counts = { create: 0, change: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return { counts, rows };
}

function refused(reason: string): AppError {
  return new AppError("invalid_input", reason, { reason, fields: { csv: reason } });
}
