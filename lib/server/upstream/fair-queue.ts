/** Who waits: for whom, and whether somebody sits before a screen for it. */
export type Turn = { enterprise: string; isBackground: boolean };

/** Waiting turns: interactive ones before background ones, and of each kind one enterprise after the other. */
export class FairQueue<T extends Turn> {
  readonly #lines = { interactive: new Map<string, T[]>(), background: new Map<string, T[]>() };
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Whether nobody sits before a screen for any of them. */
  get isBackground(): boolean {
    return this.#lines.interactive.size === 0;
  }

  push(turn: T): void {
    const lines = turn.isBackground ? this.#lines.background : this.#lines.interactive;
    const line = lines.get(turn.enterprise);
    if (line) line.push(turn);
    else lines.set(turn.enterprise, [turn]);
    this.#size += 1;
  }

  /** Takes the next turn out; its enterprise goes behind the others. */
  shift(): T | undefined {
    const { interactive, background } = this.#lines;
    const lines = interactive.size > 0 ? interactive : background;
    const [first] = lines;
    if (!first) return undefined;
    const [enterprise, line] = first;
    const turn = line.shift();
    lines.delete(enterprise);
    if (line.length > 0) lines.set(enterprise, line);
    this.#size -= 1;
    return turn;
  }

  /** Takes all out for which the answer is yes. */
  remove(isGone: (turn: T) => boolean): T[] {
    const gone: T[] = [];
    for (const lines of Object.values(this.#lines)) {
      for (const [enterprise, line] of lines) {
        const { left = [], out = [] } = Object.groupBy(line, (turn) => (isGone(turn) ? "out" : "left"));
        gone.push(...out);
        if (left.length > 0) lines.set(enterprise, left);
        else lines.delete(enterprise);
      }
    }
    this.#size -= gone.length;
    return gone;
  }
}
