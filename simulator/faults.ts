import { UpstreamError } from "./errors.ts";
import { Random } from "./random.ts";
import type { Values } from "./values.ts";

const kinds = ["delay", "hang", "reset", "status", "cut", "dead-token", "slow-body"] as const;
export type FaultKind = (typeof kinds)[number];

/** Something that goes wrong on purpose. A call that hangs is carried out all the same, as after a lost answer. */
export interface Fault {
  readonly id: number;
  /** `"METHOD /path/{template}"`, or `*` for every call. */
  readonly match: string;
  readonly kind: FaultKind;
  /** delay: before the call is handled; slow-body: while the answer trickles out. */
  readonly ms: number;
  /** status only. */
  readonly status: number;
  readonly code: string;
  /** status only: sent instead of the upstream's error body, for answers that are not JSON. */
  readonly body: string | null;
  /** How often it strikes; 0 until cleared. */
  readonly times: number;
  readonly probability: number;
  hits: number;
}

/** The faults in force. Which requests a fault of probability < 1 strikes is the same in every run. */
export class Faults {
  #faults: Fault[] = [];
  #added = 0;
  #random = new Random(1);

  /** Adds a fault from its JSON; throws 400 when it is not one. */
  add(wish: Values): Fault {
    const kind = kinds.find((it) => it === wish.text("kind", ""));
    if (!kind) throw new UpstreamError(400, "SIM.FAULT", `kind must be one of ${kinds.join(", ")}`);
    this.#added += 1;
    const fault: Fault = {
      id: this.#added,
      match: wish.text("match", "*"),
      kind,
      ms: wish.int("ms", 1000),
      status: wish.int("status", 503),
      code: wish.text("code", "USG.000000001"),
      body: wish.text("body", null),
      times: wish.int("times", 1),
      probability: wish.int("probability", 1),
      hits: 0,
    };
    this.#faults.push(fault);
    return fault;
  }

  list(): readonly Fault[] {
    return this.#faults;
  }

  clear(): void {
    this.#faults = [];
    this.#random = new Random(1);
  }

  /** The fault that strikes this call, counted as used; at most one strikes. */
  strike(routeKey: string): Fault | undefined {
    if (this.#faults.length === 0) return undefined;
    const fault = this.#faults.find(
      (it) =>
        (it.match === "*" || it.match === routeKey) &&
        (it.times === 0 || it.hits < it.times) &&
        (it.probability >= 1 || this.#random.next() < it.probability),
    );
    if (fault) fault.hits += 1;
    return fault;
  }
}
