import { onOwnNode } from "./launcher/own-node.mjs";

onOwnNode(import.meta.url, async () => {
  const { printSetupLink } = await import("./launcher/setup-link.mjs");
  await printSetupLink();
});
