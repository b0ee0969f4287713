import type { IncomingHttpHeaders } from "node:http";

/** What the witness saw of one request; status and ms stay null while it has no answer (a hang, a reset). */
export interface Entry {
  readonly at: string;
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  body: unknown;
  status: number | null;
  ms: number | null;
  caller: { role: string; corpId: string; userId: string } | null;
}

/** The newest requests in the order of their arrival, secrets included: tests read here what the portal really sent. */
export class RequestLog {
  readonly #capacity: number;
  #entries: Entry[] = [];
  #next = 0;

  constructor(capacity = 10_000) {
    this.#capacity = capacity;
  }

  add(entry: Entry): Entry {
    this.#entries[this.#next] = entry;
    this.#next = (this.#next + 1) % this.#capacity;
    return entry;
  }

  /** Oldest first. */
  list(): Entry[] {
    if (this.#entries.length < this.#capacity) return [...this.#entries];
    return [...this.#entries.slice(this.#next), ...this.#entries.slice(0, this.#next)];
  }

  clear(): void {
    this.#entries = [];
    this.#next = 0;
  }
}
