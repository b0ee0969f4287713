import "server-only";
import { BrokenCircuitError } from "cockatiel";
import { z } from "zod";
import { AppError, type ErrorDetails } from "#lib/errors.ts";
import { codeMeanings, type Meaning, statusMeanings } from "./error-codes.ts";
import { Fault } from "./fault.ts";
import type { Reply } from "./send.ts";

/** The three spellings in which the service and its gateway tell an error. */
const told = z.object({
  error_code: z.string().optional(),
  errorCode: z.string().optional(),
  code: z.string().optional(),
  error_msg: z.string().optional(),
  errorMsg: z.string().optional(),
  message: z.string().optional(),
  request_id: z.string().optional(),
});

/** An upstream refusal as far as it can be read. `text` is for the log: readers get our own words. */
export type Refusal = {
  status: number;
  code: string | undefined;
  text: string;
  requestId: string | undefined;
};

export function refusalOf(reply: Pick<Reply, "status" | "headers" | "json" | "text">): Refusal {
  const parsed = told.safeParse(reply.json);
  const body = parsed.success ? parsed.data : {};
  const code = body.error_code ?? body.errorCode ?? body.code;
  return {
    status: reply.status,
    // The client SDKs number the common codes 200000001 to 200000005, the service 000000001 to 000000005.
    code: code?.replace(/^USG\.20000000([1-5])$/, "USG.00000000$1"),
    text: body.error_msg ?? body.errorMsg ?? body.message ?? reply.text.slice(0, 300),
    requestId: body.request_id ?? headerOf(reply, "x-request-id"),
  };
}

/** The first value of a header, whose name is given in lower case. */
export function headerOf({ headers }: Pick<Reply, "headers">, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/**
 * What a refused call (4xx) is to the caller. The code decides, then the status; the upstream's text stays out.
 * `absentBy` are codes that mean `not_found` of this call, whatever they mean of others.
 */
export function refusalError(
  reply: Pick<Reply, "status" | "headers" | "json" | "text">,
  absentBy: readonly string[] = [],
): AppError {
  const refusal = refusalOf(reply);
  const meaning = meaningOf(refusal, absentBy);
  const asked = Number(headerOf(reply, "retry-after"));
  const retryAfterSeconds = asked > 0 ? asked : meaning.retryAfterSeconds;
  const details: ErrorDetails = {
    ...(meaning.reason && { reason: meaning.reason }),
    ...(meaning.reason && meaning.field && { fields: { [meaning.field]: meaning.reason } }),
    ...(refusal.code && { upstreamCode: refusal.code }),
    ...(refusal.requestId && { upstreamRequestId: refusal.requestId }),
    ...(meaning.code === "rate_limited" && retryAfterSeconds && { retryAfterSeconds }),
  };
  return new AppError(
    meaning.code,
    `upstream refused: ${refusal.status} ${refusal.code ?? ""}`.trim(),
    details,
  );
}

function meaningOf({ code, status }: Refusal, absentBy: readonly string[]): Meaning {
  if (code && absentBy.includes(code)) return { code: "not_found" };
  return (code ? codeMeanings[code] : undefined) ?? statusMeanings[status] ?? { code: "upstream_rejected" };
}

/** What {@link send} threw, as the caller sees it. Other errors are answered as they are. */
export function faultError(error: unknown): unknown {
  if (error instanceof BrokenCircuitError) {
    return new AppError("upstream_unavailable", "the upstream is not called for now", {}, error);
  }
  if (!(error instanceof Fault)) return error;
  if (error.kind === "timeout") return new AppError("upstream_timeout", error.message, {}, error);
  const requestId = error.answer && headerOf({ headers: error.answer.headers }, "x-request-id");
  const details = requestId ? { upstreamRequestId: requestId } : {};
  return new AppError("upstream_unavailable", error.message, details, error);
}
