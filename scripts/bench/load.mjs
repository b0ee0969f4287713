import { Pool } from "undici";

function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/**
 * Sends one request after the other on each of `connections` keep-alive connections for `milliseconds`.
 * Answers requests per second and the latencies' p50 and p99 in milliseconds. Throws at the first answer that is not
 * 200: a wrong answer is fast and would be measured as a good one.
 */
export async function load(
  { origin, path, method = "GET", headers = {}, body },
  { connections, milliseconds },
) {
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const latencies = [];
  const started = performance.now();
  const until = started + milliseconds;

  async function worker() {
    while (performance.now() < until) {
      const sent = performance.now();
      const answer = await pool.request({ path, method, headers, body });
      const text = await answer.body.text();
      if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}: ${text}`);
      latencies.push(performance.now() - sent);
    }
  }

  try {
    await Promise.all(Array.from({ length: connections }, worker));
  } finally {
    await pool.close();
  }
  const seconds = (performance.now() - started) / 1000;
  latencies.sort((a, b) => a - b);
  return {
    perSecond: latencies.length / seconds,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  };
}
