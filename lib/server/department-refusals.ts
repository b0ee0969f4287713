import "server-only";
import { type Department, departmentLimits, rootCode } from "#lib/contract/department-wire.ts";
import { departments } from "#lib/contract/departments.ts";
import { terminals } from "#lib/contract/terminals.ts";
import { AppError } from "#lib/errors.ts";
import type { Context } from "./context.ts";
import { perform } from "./perform.ts";

/**
 * Runs an upstream call about departments. The upstream has one code for all that it refuses of them, so what stood
 * in the way is read afterwards: by `reason`, which answers null where it finds nothing.
 * Throws what `reason` answers, else what the call threw.
 */
export async function explained<T>(call: Promise<T>, reason: () => Promise<AppError | null>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (!isUnexplained(error)) throw error;
    throw (await reason()) ?? error;
  }
}

/** Why nothing more fits below a department: it is gone, full, or on the last level. Null where it would. */
export async function whyNotBelow(parentCode: string, context: Context): Promise<AppError | null> {
  const parent = await found(parentCode, context);
  if (!parent) return refusedField("parentCode", "department_gone");
  if (parent.children.length >= departmentLimits.children) return conflict("department_children");
  return parent.level >= departmentLimits.levels ? conflict("department_levels") : null;
}

/** Why a department does not go below another one. Null where neither place nor depth can be the reason. */
export async function whyNotMoved(
  { code, hasChildren }: Pick<Department, "code" | "hasChildren">,
  parentCode: string,
  context: Context,
): Promise<AppError | null> {
  if (code === rootCode) return conflict("department_root");
  const parent = await found(parentCode, context);
  if (parent?.codePath.includes(code)) return conflict("department_below_itself");
  const place = await whyNotBelow(parentCode, context);
  // How deep it goes below is unknown; where the place itself would do, it can only be that.
  return place ?? (hasChildren ? conflict("department_levels") : null);
}

/** Why a department does not go away: what is still in it. */
export async function whyNotRemoved(code: string, context: Context): Promise<AppError> {
  if (code === rootCode) return conflict("department_root");
  const department = await found(code, context);
  if (!department) return new AppError("not_found", "no such department");
  if (department.children.length > 0) return conflict("department_has_children");
  const held = { code, below: false, everybody: true };
  const { total } = await perform(departments.count, held, context);
  if (total > 0) return conflict("department_has_users");
  const installed = await perform(terminals.list, firstOf(code), context);
  return conflict(installed.total > 0 ? "department_has_terminals" : "department_in_use");
}

function firstOf(department: string) {
  return { page: 1, pageSize: 1, department, below: false };
}

/** Whether a code is taken, as the refusal of a field. */
export async function whyNotCoded(code: string | undefined, context: Context): Promise<AppError | null> {
  const holder = code === undefined ? null : await found(code, context);
  return holder ? refusedField("code", "department_code_taken") : null;
}

async function found(code: string, context: Context) {
  try {
    return await perform(departments.get, { code }, context);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}

function isUnexplained(error: unknown): boolean {
  return error instanceof AppError && error.code === "upstream_rejected" && !error.details.reason;
}

function conflict(reason: string): AppError {
  return new AppError("conflict", reason, { reason });
}

function refusedField(field: string, key: string): AppError {
  return new AppError("invalid_input", key, { fields: { [field]: key } });
}
