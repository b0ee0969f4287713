import { onOwnNode } from "./launcher/own-node.mjs";

// `npm run bench` measures everything, `npm run bench imports` that part alone.
onOwnNode(import.meta.url, async () => {
  const { bench } = await import("./bench/bench.mjs");
  await bench(process.argv[2]);
});
