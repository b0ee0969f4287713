import "server-only";
import type { IncomingHttpHeaders } from "undici/types/header.js";

/** An HTTP answer, read to its end. */
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

/**
 * Why there is no usable answer. `unreachable`: no connection, or it broke; `timeout`: our patience ended;
 * `broken`: the upstream says that it failed (5xx); `malformed`: what came is not what JSON services answer;
 * `oversized`: more came than we read; `cancelled`: whoever asked has gone.
 */
export type FaultKind = "unreachable" | "timeout" | "broken" | "malformed" | "oversized" | "cancelled";

/** Thrown inside the gateway only; {@link toAppError} turns it into what callers see. */
export class Fault extends Error {
  readonly kind: FaultKind;
  readonly answer: Answer | null;

  constructor(kind: FaultKind, message: string, answer: Answer | null = null, cause?: unknown) {
    super(message, { cause });
    this.name = "Fault";
    this.kind = kind;
    this.answer = answer;
  }
}
