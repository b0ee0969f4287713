import "server-only";
import { type Import, Prisma } from "#generated/prisma/client.ts";
import type { ImportState } from "#lib/contract/import-words.ts";
import { AppError } from "#lib/errors.ts";
import { db } from "../db.ts";
import { after, type ImportEvent } from "./states.ts";

type Data = Prisma.ImportUncheckedUpdateManyInput;

/** The states in which an import has its enterprise for itself. */
const exclusive: readonly ImportState[] = ["applying", "pausing", "cancelling", "undoing"];

/** An import of an enterprise. @throws AppError `not_found`, for another enterprise's as well */
export async function importOf(id: string, enterpriseId: string): Promise<Import> {
  const found = await db().import.findFirst({ where: { id, enterpriseId } });
  if (!found) throw new AppError("not_found");
  return found;
}

/**
 * Moves an import on, unless somebody has moved it since it was read.
 * @param holder of the lease, where the work itself moves it
 * @throws AppError `conflict`: reason `import_state` when the event is none of its state, `import_running` when another
 * import of the enterprise is being worked on
 */
export async function move(
  found: Pick<Import, "id" | "enterpriseId" | "state" | "isUndo">,
  event: ImportEvent,
  data: Data = {},
  holder?: string,
): Promise<ImportState> {
  const state = after(found, event);
  if (!state) throw refusedInState(found.state);
  const workingFor = exclusive.includes(state) ? found.enterpriseId : null;
  const { count } = await db()
    .import.updateMany({
      where: { id: found.id, state: found.state, ...(holder !== undefined && { leaseHolder: holder }) },
      data: { ...data, state, workingFor, changedAt: new Date() },
    })
    .catch(refuseSecond);
  if (count === 0) throw refusedInState(found.state);
  return state;
}

function refusedInState(state: ImportState): AppError {
  return new AppError("conflict", `not of an import that is ${state}`, { reason: "import_state" });
}

function refuseSecond(error: unknown): never {
  const isSecond = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
  if (!isSecond) throw error;
  throw new AppError("conflict", "another import is being worked on", { reason: "import_running" }, error);
}
