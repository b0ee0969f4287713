import { load } from "./load.mjs";

const ROUNDS = 5;
const MILLISECONDS = 2000;
/** On many connections whatever is measured, so that the engine has seen enough calls to have settled. */
const WARM_UP = { connections: 16, milliseconds: 8000 };

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Median, smallest and largest of one figure over the rounds. */
function spread(results, figure) {
  const values = results.map((result) => result[figure]);
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}

/**
 * Measures targets against each other: all are warmed up, then take turns in every round, so that whatever else the
 * machine does meets them alike. Answers name → { perSecond, p50, p99 } with spreads.
 */
export async function inTurns(targets, connections) {
  const results = Object.fromEntries(Object.keys(targets).map((name) => [name, []]));
  for (const target of Object.values(targets)) await load(target, WARM_UP);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, target] of Object.entries(targets)) {
      results[name].push(await load(target, { connections, milliseconds: MILLISECONDS }));
    }
  }
  return Object.fromEntries(
    Object.entries(results).map(([name, list]) => [
      name,
      { perSecond: spread(list, "perSecond"), p50: spread(list, "p50"), p99: spread(list, "p99") },
    ]),
  );
}
