import { onOwnNode } from "./launcher/own-node.mjs";

onOwnNode(import.meta.url, async () => {
  const { loadEnvironmentFile } = await import("./launcher/settings.mjs");
  loadEnvironmentFile();
  await import("../simulator/main.ts");
});
