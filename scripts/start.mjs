import { onOwnNode } from "./launcher/own-node.mjs";

onOwnNode(import.meta.url, async () => {
  const { serve } = await import("./launcher/serve.mjs");
  await serve({ hotReload: false });
});
