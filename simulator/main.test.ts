import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";

/** Starts the simulator as its own process; resolves to the first line it prints. */
async function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ["simulator/main.ts"], { env: { ...process.env, ...env } });
  const exit = once(child, "exit");
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  await Promise.race([once(child.stdout, "data"), exit]);
  return { child, exit, output: () => output };
}

test("runs without a build, prints its address, and ends at once on SIGTERM", async () => {
  const { child, exit, output } = await start({ SIMULATOR_PORT: "0" });
  const origin = /http:\/\/localhost:\d+/.exec(output())?.[0];
  expect(output()).toBe(`Cloud Meeting simulator on ${origin} (small)\n`);
  await fetch(`${origin}/__sim/faults`, { method: "POST", body: '{"kind":"hang"}' });
  const hanging = fetch(`${origin}/v1/usg/dcs/member`).catch(() => "cut");
  await fetch(`${origin}/__sim/clock`);
  child.kill("SIGTERM");
  expect(await exit).toEqual([0, null]);
  expect(await hanging).toBe("cut");
});

test("a port in use, a wrong port and a wrong size each give one sentence and exit 1", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address ? String(address.port) : "";
  const refusals: [sentence: string, env: Record<string, string>][] = [
    [`Port ${port} is in use; set SIMULATOR_PORT to another one.\n`, { SIMULATOR_PORT: port }],
    ["SIMULATOR_PORT must be a port number.\n", { SIMULATOR_PORT: "many" }],
    ["SIMULATOR_SCALE must be small or large.\n", { SIMULATOR_SCALE: "huge" }],
  ];
  for (const [sentence, env] of refusals) {
    const { exit, output } = await start(env);
    expect(await exit).toEqual([1, null]);
    expect(output()).toBe(sentence);
  }
  other.close();
});
