import { createHmac } from "node:crypto";
import { sign } from "#lib/server/upstream/sign.ts";

const app = {
  kind: "enterprise",
  appId: "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
  appKey: "a-key-made-up-here",
} as const;
const count = 50_000;
const rounds = 5;

function perSecond(task: () => void): number {
  const started = performance.now();
  for (let index = 0; index < count; index++) task();
  return count / ((performance.now() - started) / 1000);
}

const subjects = {
  sign: () => void sign({ app, identity: { kind: "user", userId: "alice" }, now: Date.now() }),
  createHmac: () =>
    void createHmac("sha256", app.appKey)
      .update(`${app.appId}:alice:1900000000:00112233445566778899aabbccddeeff`)
      .digest("hex"),
};

const results: Record<string, number[]> = { sign: [], createHmac: [] };
for (let round = 0; round <= rounds; round++) {
  for (const [name, task] of Object.entries(subjects)) {
    const rate = perSecond(task);
    // The first round warms up.
    if (round > 0) results[name]?.push(rate);
  }
}
console.log(JSON.stringify(results));
