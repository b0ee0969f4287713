import "server-only";
import type { z } from "zod";
import type { InputOf, Operation, OutputOf } from "#lib/contract/operation.ts";
import { AppError } from "#lib/errors.ts";
import { type CallerRole, can, type Permission } from "#lib/permissions.ts";
import { writeIntent, writeOutcome } from "./audit.ts";
import { type Context, callerRole } from "./context.ts";
import { handlers } from "./handlers/index.ts";
import { perform } from "./perform.ts";
import { withoutSecrets } from "./without-secrets.ts";

type Executable = { name: string; kind: "query" | "command"; input: z.ZodType; output: z.ZodType };
type Handler = (input: unknown, context: Context) => Promise<unknown>;

/**
 * The one way an operation runs: permission → tenant and identity (from the caller's row, inside `perform`) → input →
 * audit intent → upstream or handler → audit outcome. A query writes no audit.
 *
 * Takes the input as it came from outside and answers the operation's output. Throws `AppError`, whatever happens
 * expectably: `forbidden`, `invalid_input` with its fields, those of `perform` and of the handler.
 */
export async function execute<T extends Executable>(
  operation: T,
  rawInput: InputOf<T>,
  context: Context,
): Promise<OutputOf<T>> {
  const described = operation as unknown as Operation;
  requireAllowed(callerRole(context.caller), described.permission);
  const input = parseInput(operation, rawInput);
  if (operation.kind === "query") return (await run(described, input, context)) as OutputOf<T>;
  return (await audited(described, input, context)) as OutputOf<T>;
}

function requireAllowed(role: CallerRole, permission: Permission): void {
  if (can(role, permission)) return;
  const reason = role === "renewer" ? { reason: "password_change_needed" } : {};
  throw new AppError("forbidden", `not for ${role}`, reason);
}

function parseInput(operation: Executable, rawInput: unknown): unknown {
  const parsed = operation.input.safeParse(rawInput);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join(".")] ??= fieldMessage(issue);
  throw new AppError("invalid_input", "input refused", { fields });
}

/** The key below `errors.fields` that says what is wrong with a field. Our own refinements name theirs. */
function fieldMessage(issue: z.core.$ZodIssue): string {
  return issue.code === "custom" ? issue.message : issue.code;
}

function run(operation: Operation, input: unknown, context: Context): Promise<unknown> {
  if (operation.upstream) return perform(operation, input, context);
  const handler = (handlers as Record<string, Handler | undefined>)[operation.name];
  if (!handler) throw new Error(`no handler for ${operation.name}`);
  return handler(input, context);
}

/** Without a written intent nothing is done; an intent without outcome reads "unknown". */
async function audited(operation: Operation, input: unknown, context: Context): Promise<unknown> {
  const details = withoutSecrets(input, operation.secrets);
  const intent = await writeIntent({ action: operation.name, details, context });
  try {
    const output = await run(operation, input, context);
    await writeOutcome(intent, "done");
    return output;
  } catch (error) {
    await writeOutcome(intent, error instanceof AppError ? error.code : "internal");
    throw error;
  }
}
