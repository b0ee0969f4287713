import { onOwnNode } from "./launcher/own-node.mjs";

onOwnNode(import.meta.url, async () => {
  const { bench } = await import("./bench/bench.mjs");
  await bench();
});
