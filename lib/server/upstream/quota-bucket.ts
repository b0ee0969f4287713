import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "#lib/errors.ts";
import { log } from "../log.ts";
import { FairQueue, type Turn } from "./fair-queue.ts";
import { lease, type Terms } from "./quota-lease.ts";

/** Calls that are leased and not yet made; of no use after `until` (of `performance.now`). */
type Block = { size: number; left: number; until: number };

type Waiter = Turn & { giveUpAt: number; go: () => void; refuse: (error: unknown) => void };

/** How long somebody before a screen waits for the quota, at the most. */
const patienceMs = 3_000;

/** Of each bucket a part that background work leaves to people. */
export const backgroundShare = 0.8;

/** How long a lease for those who wait already may be used. */
const briefLeaseMs = 500;

/** No process leases more than this part of a bucket at once. */
const largestShare = 0.1;

/**
 * One process's part of a bucket that all processes share. Calls are leased in blocks that grow while they are used up
 * and shrink when they go to waste; while one is in use the next is fetched, so that a busy bucket makes nobody wait
 * for the database.
 */
export class QuotaBucket {
  readonly #key: string;
  readonly #terms: Terms;
  readonly #waiting = new FairQueue<Waiter>();
  #blocks: Block[] = [];
  #size = 1;
  #isFetching = false;
  #isPumping = false;

  constructor(key: string, terms: Terms) {
    this.#key = key;
    this.#terms = terms;
  }

  /**
   * One call: undefined when it may be made at once, else a promise of the moment it may. Background work waits its turn
   * without limit. Rejects with `rate_limited` and `retryAfterSeconds` for who would wait longer than 3 s.
   */
  take(turn: Turn): Promise<void> | undefined {
    if (this.#waiting.size === 0 && this.#takeLeased()) {
      this.#fetchAhead();
      return undefined;
    }
    return new Promise((go, refuse) => {
      const giveUpAt = turn.isBackground ? Number.POSITIVE_INFINITY : performance.now() + patienceMs;
      this.#waiting.push({ ...turn, giveUpAt, go, refuse });
      if (!this.#isPumping) void this.#pump();
    });
  }

  #takeLeased(): boolean {
    for (let block = this.#blocks[0]; block; block = this.#blocks[0]) {
      if (block.left > 0 && performance.now() < block.until) {
        block.left -= 1;
        if (block.left === 0) this.#size = Math.min(this.#largest(), Math.max(this.#size, block.size * 2));
        return true;
      }
      if (block.left > 0) this.#size = Math.max(1, block.size - block.left);
      this.#blocks.shift();
    }
    return false;
  }

  #largest(): number {
    return Math.max(1, Math.floor(this.#terms.limit * largestShare));
  }

  /** Serves who waits, with leases as they can be had. */
  async #pump(): Promise<void> {
    this.#isPumping = true;
    try {
      while (this.#waiting.size > 0) {
        if (this.#takeLeased()) this.#waiting.shift()?.go();
        else await this.#fetchOrWait();
      }
    } catch (error) {
      for (const { refuse } of this.#waiting.remove(() => true)) refuse(error);
    } finally {
      this.#isPumping = false;
    }
  }

  async #fetchOrWait(): Promise<void> {
    const nextInMs = await this.#fetch(this.#waiting.isBackground);
    if (nextInMs === 0) return;
    const moreAt = performance.now() + nextInMs;
    for (const { refuse } of this.#waiting.remove(({ giveUpAt }) => giveUpAt < moreAt)) {
      const retryAfterSeconds = Math.max(1, Math.ceil(nextInMs / 1_000));
      refuse(new AppError("rate_limited", "the upstream's quota is used up", { retryAfterSeconds }));
    }
    // Who comes meanwhile looks whether it is worth waiting, and background work leaves its place to it.
    if (this.#waiting.size > 0) await pause(Math.min(nextInMs, 100 + Math.random() * 100));
  }

  /** 0 when something was leased, else when there will be more to lease. */
  async #fetch(isBackground: boolean): Promise<number> {
    const { limit } = this.#terms;
    const ceiling = isBackground ? Math.max(1, Math.floor(limit * backgroundShare)) : limit;
    // Background work that waits begins all it gets at once: the shorter the lease, the sooner its calls count no more.
    const leaseMs = isBackground ? Math.min(briefLeaseMs, this.#terms.leaseMs) : this.#terms.leaseMs;
    const until = performance.now() + leaseMs;
    const ahead = isBackground ? 0 : this.#size;
    const wanted = Math.min(this.#largest(), Math.max(1, ahead, this.#waiting.size));
    const { granted, nextInMs } = await lease(this.#key, { ...this.#terms, leaseMs }, wanted, ceiling);
    if (granted === 0) return Math.max(1, nextInMs);
    this.#blocks.push({ size: granted, left: granted, until });
    return 0;
  }

  #fetchAhead(): void {
    const left = this.#blocks.reduce((sum, block) => sum + block.left, 0);
    if (this.#isFetching || this.#size < 4 || left * 2 > this.#size) return;
    this.#isFetching = true;
    this.#fetch(false)
      .catch((error: unknown) => log().warn({ err: error }, "could not lease upstream calls ahead"))
      .finally(() => {
        this.#isFetching = false;
      });
  }
}
