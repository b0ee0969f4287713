import { onOwnNode } from "./launcher/own-node.mjs";

onOwnNode(import.meta.url, async () => {
  const { runTests } = await import("./testing/run-tests.mjs");
  process.exitCode = await runTests(process.argv.slice(2));
});
