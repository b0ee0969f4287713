import "server-only";
import type { z } from "zod";
import type { Operation } from "#lib/contract/operation.ts";
import { AppError } from "#lib/errors.ts";
import { type CallRecord, type Context, enterpriseOf } from "./context.ts";
import { identityOf } from "./identity.ts";
import { log } from "./log.ts";
import { type Call, callUpstream } from "./upstream/client.ts";
import { connectionFor, openConnection } from "./upstream/connection.ts";

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
  const identity = identityOf((operation as unknown as Operation).as, context.caller);
  const connection = await connectionFor(enterpriseOf(context.caller)?.id ?? null);
  return send(operation, input, { identity, connection, context });
}

/**
 * The same for a job that an administrator of the enterprise has ordered: as the enterprise, and in its turn behind
 * whoever sits before a screen. What is called is added to `calls`. Once `stop` aborts, a call that still waits for its
 * turn is not made, and the signal's reason is thrown; one that has been begun goes on.
 */
export async function performInBackground<T extends Upstream>(
  operation: T,
  input: z.output<T["input"]>,
  enterpriseId: string,
  requestId: string,
  { calls = [], stop }: { calls?: CallRecord[]; stop?: AbortSignal } = {},
): Promise<z.output<T["output"]>> {
  if (!(operation as unknown as Operation).as.includes("enterprise")) throw new AppError("forbidden");
  return send(operation, input, {
    identity: { kind: "enterprise" },
    connection: await connectionFor(enterpriseId),
    context: { requestId, locale: "en", calls },
    isBackground: true,
    stop,
  });
}

/**
 * The same for somebody who is not signed in and has named one of the hosts that a registered app uses: no token goes
 * along, and the quota counts such calls by their host.
 */
export async function performAnonymously<T extends Upstream>(
  operation: T,
  input: z.output<T["input"]>,
  host: string,
  context: Context,
): Promise<z.output<T["output"]>> {
  if (!(operation as unknown as Operation).as.includes("none")) throw new AppError("forbidden");
  return send(operation, input, { identity: null, connection: openConnection(host), context });
}

async function send<T extends Upstream>(
  operation: T,
  input: z.output<T["input"]>,
  call: Call,
): Promise<z.output<T["output"]>> {
  const answer = await callUpstream(operation as unknown as Operation, input, call);
  const parsed = operation.output.safeParse(answer);
  if (parsed.success) return parsed.data as z.output<T["output"]>;
  // Paths only: the values of an answer may be secrets.
  const paths = parsed.error.issues.map((issue) => issue.path.join("."));
  log().error(
    { requestId: call.context.requestId, operation: operation.name, paths },
    "unexpected upstream answer",
  );
  throw new AppError("upstream_unavailable", "unexpected upstream answer", { reason: "unexpected_answer" });
}
