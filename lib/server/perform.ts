import "server-only";
import type { z } from "zod";
import type { Operation } from "#lib/contract/operation.ts";
import { AppError } from "#lib/errors.ts";
import { type Context, enterpriseOf } from "./context.ts";
import { identityOf } from "./identity.ts";
import { log } from "./log.ts";
import { callUpstream } from "./upstream/client.ts";
import { connectionFor } from "./upstream/connection.ts";

type Upstream = { name: string; input: z.ZodType; output: z.ZodType };

/**
 * Sends an operation upstream as the caller and answers in our words. `input` is already parsed.
 * Permission, audit and limits are `execute`'s; handlers call this for the upstream calls they are made of.
 *
 * Throws `not_bound`, `forbidden` (see `identityOf`), the errors of `callUpstream`, and `upstream_unavailable` when the
 * answer has not the shape the contract describes.
 */
export async function perform<T extends Upstream>(
  operation: T,
  input: z.output<T["input"]>,
  context: Context,
): Promise<z.output<T["output"]>> {
  const described = operation as unknown as Operation;
  const identity = identityOf(described.as, context.caller);
  const connection = await connectionFor(enterpriseOf(context.caller)?.id ?? null);
  const answer = await callUpstream(described, input, { identity, connection, context });
  const parsed = operation.output.safeParse(answer);
  if (parsed.success) return parsed.data as z.output<T["output"]>;
  // Paths only: the values of an answer may be secrets.
  const paths = parsed.error.issues.map((issue) => issue.path.join("."));
  log().error(
    { requestId: context.requestId, operation: operation.name, paths },
    "unexpected upstream answer",
  );
  throw new AppError("upstream_unavailable", "unexpected upstream answer", { reason: "unexpected_answer" });
}
