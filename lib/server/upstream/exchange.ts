import "server-only";
import type { Dispatcher } from "undici";
import { type Answer, Fault } from "./fault.ts";
import { dispatcherFor } from "./pool.ts";
import type { WireRequest } from "./request.ts";

/**
 * Sends one request and reads the answer to its end. Written on undici's dispatch, because its request() makes a
 * stream for each answer, which is most of what such a call costs.
 * Throws a Fault: `unreachable` (also for a cut body), `oversized`, and what `onAbort`
 * makes of the signal.
 */
export function exchange(
  origin: string,
  request: WireRequest,
  signal: AbortSignal,
  onAbort: () => Fault,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(onAbort());
    const { method, path, headers, body = null } = request;
    dispatcherFor(origin).dispatch(
      { origin, method, path, headers, body },
      new Collector(signal, onAbort, resolve, reject),
    );
  });
}

class Collector implements Dispatcher.DispatchHandler {
  readonly #signal: AbortSignal;
  readonly #onAbort: () => Fault;
  readonly #resolve: (answer: Answer) => void;
  readonly #reject: (fault: Fault) => void;
  readonly #chunks: Buffer[] = [];
  #status = 0;
  #headers: Answer["headers"] = {};
  #controller: Dispatcher.DispatchController | null = null;
  #fault: Fault | null = null;

  constructor(
    signal: AbortSignal,
    onAbort: () => Fault,
    resolve: (answer: Answer) => void,
    reject: (fault: Fault) => void,
  ) {
    this.#signal = signal;
    this.#onAbort = onAbort;
    this.#resolve = resolve;
    this.#reject = reject;
    signal.addEventListener("abort", this.#stop, { once: true });
  }

  /** A request that still waits for a connection has no controller yet: it is stopped when it would start. */
  readonly #stop = (): void => {
    this.#fault = this.#onAbort();
    this.#reject(this.#fault);
    this.#controller?.abort(this.#fault);
  };

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#fault) controller.abort(this.#fault);
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Answer["headers"]): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#signal.removeEventListener("abort", this.#stop);
    const [first] = this.#chunks;
    const bytes = this.#chunks.length > 1 ? Buffer.concat(this.#chunks) : first;
    this.#resolve({ status: this.#status, headers: this.#headers, text: bytes?.toString("utf8") ?? "" });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#signal.removeEventListener("abort", this.#stop);
    this.#reject(error instanceof Fault ? error : faultOf(error));
  }
}

function faultOf(error: Error): Fault {
  const code = "code" in error ? String(error.code) : error.name;
  const kind = code === "UND_ERR_RES_EXCEEDED_MAX_SIZE" ? "oversized" : "unreachable";
  return new Fault(kind, `no answer: ${code}`, null, error);
}
