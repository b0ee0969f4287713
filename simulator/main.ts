import { createSimulator } from "./server.ts";
import type { Scale } from "./world.ts";

/** Starts the simulator alone: `SIMULATOR_PORT` (4000; 0 takes a free port), `SIMULATOR_SCALE` (small or large). */
async function main(): Promise<void> {
  const port = Number(process.env.SIMULATOR_PORT ?? "4000");
  if (!Number.isInteger(port) || port < 0 || port > 65_535) stop("SIMULATOR_PORT must be a port number.");
  const simulator = createSimulator({ scale: scaleOf(process.env.SIMULATOR_SCALE ?? "small") });
  await simulator.listen(port).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE") stop(`Port ${port} is in use; set SIMULATOR_PORT to another one.`);
    throw error;
  });
  console.log(`Cloud Meeting simulator on http://localhost:${simulator.port} (${simulator.world.scale})`);
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void simulator.close().then(() => process.exit(0)));
  }
}

function scaleOf(text: string): Scale {
  if (text === "small" || text === "large") return text;
  return stop("SIMULATOR_SCALE must be small or large.");
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

await main();
