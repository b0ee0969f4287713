import type { z } from "zod";
import type { ErrorBody, ErrorCode } from "#lib/errors.ts";

/** The part of a contract entry that the browser needs. */
export type Callable = { name: string; kind: "query" | "command"; input: z.ZodType; output: z.ZodType };

/** A refusal by the portal. `network` is the browser's own word: no answer came. */
export class ApiError extends Error {
  readonly code: ErrorCode | "network";
  readonly requestId: string | null;
  readonly fields: Record<string, string>;
  readonly reason: string | null;
  /** Where in a file the reason lies. */
  readonly at: string | null;
  readonly retryAfterSeconds: number | null;

  constructor(
    code: ErrorCode | "network",
    rest: Partial<ErrorBody["error"]> & { retryAfterSeconds?: number } = {},
  ) {
    super(code);
    this.name = "ApiError";
    this.code = code;
    this.requestId = rest.requestId ?? null;
    this.fields = rest.fields ?? {};
    this.reason = rest.reason ?? null;
    this.at = rest.at ?? null;
    this.retryAfterSeconds = rest.retryAfterSeconds ?? null;
  }
}

/** The `meta` element by which a page says which enterprise it shows; "" for a service provider outside of one. */
export const enterpriseMeta = "foyer-enterprise";

/** Tells the portal what this page believes: another tab of the same session may have entered elsewhere since. */
function enterpriseHeader(): Record<string, string> {
  const shown = document.querySelector<HTMLMetaElement>(`meta[name="${enterpriseMeta}"]`);
  return shown ? { "X-Foyer-Enterprise": shown.content } : {};
}

function addressOf(operation: Callable): string {
  return `/api/${operation.name.replace(".", "/")}`;
}

/**
 * Calls an operation of the portal and answers its output. Throws {@link ApiError}, also when no answer comes.
 * With the same idempotency key a command is done once at most.
 */
export async function call<T extends Callable>(
  operation: T,
  input: z.input<T["input"]>,
  options: { signal?: AbortSignal; idempotencyKey?: string } = {},
): Promise<z.output<T["output"]>> {
  return (await dataOf(await send(operation, input, options))) as z.output<T["output"]>;
}

/**
 * Sends a file to a route of its own, such as `/api/profile/picture`, and answers what the route does.
 * Throws {@link ApiError} as {@link call} does.
 */
export async function upload(address: string, file: Blob): Promise<unknown> {
  const headers = { "Content-Type": file.type, ...enterpriseHeader() };
  const request = fetch(address, { method: "POST", headers, body: file });
  return dataOf(
    await request.catch(() => {
      throw new ApiError("network");
    }),
  );
}

async function dataOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && isData(body)) return body.data;
  if (isErrorBody(body))
    throw new ApiError(body.error.code, { ...body.error, retryAfterSeconds: wait(response) });
  throw new ApiError("network");
}

function send(
  operation: Callable,
  input: unknown,
  options: { signal?: AbortSignal; idempotencyKey?: string },
) {
  const { signal, idempotencyKey } = options;
  const request =
    operation.kind === "query"
      ? fetch(`${addressOf(operation)}?input=${encodeURIComponent(JSON.stringify(input ?? {}))}`, {
          headers: enterpriseHeader(),
          signal,
        })
      : fetch(addressOf(operation), {
          method: "POST",
          headers: {
            "Content-Type": "application/json",
            ...enterpriseHeader(),
            ...(idempotencyKey && { "Idempotency-Key": idempotencyKey }),
          },
          body: JSON.stringify(input ?? {}),
          signal,
        });
  return request.catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiError("network");
  });
}

function wait(response: Response): number | undefined {
  return Number(response.headers.get("Retry-After")) || undefined;
}

function isData(body: unknown): body is { data: unknown } {
  return typeof body === "object" && body !== null && "data" in body;
}

function isErrorBody(body: unknown): body is ErrorBody {
  return typeof body === "object" && body !== null && "error" in body;
}
