/** Every error the portal answers with, and the HTTP status that goes with it. */
export const errorStatus = {
  invalid_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  not_bound: 409,
  payload_too_large: 413,
  upstream_rejected: 422,
  rate_limited: 429,
  internal: 500,
  upstream_unavailable: 502,
  upstream_timeout: 504,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/**
 * What a caller may learn about a failure besides its code.
 * `fields` maps an input's path ("length", "attendees.0.email") to a message key of `errors.fields`.
 * `reason` narrows the code to one text of `errors.reasons`.
 * `at` is where in a file the reason lies: a cell ("B7") or a row ("7"), for texts that say so.
 * `retryAfterSeconds` is sent as `Retry-After`.
 */
export type ErrorDetails = {
  fields?: Record<string, string>;
  reason?: string;
  at?: string | undefined;
  upstreamCode?: string;
  upstreamRequestId?: string;
  retryAfterSeconds?: number;
};

/** The one error class. `message` is for the log and for developers; readers see the text of `code` and `reason`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string = code, details: ErrorDetails = {}, cause?: unknown) {
    super(message, { cause });
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return errorStatus[this.code];
  }
}

/** The body of every refusal: `{ error: … }`. */
export type ErrorBody = {
  error: {
    code: ErrorCode;
    message: string;
    requestId: string;
    fields?: Record<string, string>;
    reason?: string;
    at?: string;
    upstreamCode?: string;
  };
};
