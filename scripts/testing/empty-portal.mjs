import { once } from "node:events";
import { ownPorts } from "../launcher/ports.mjs";
import { startTemporaryCluster } from "../launcher/postgres/temporary.mjs";
import { demoSecrets } from "../launcher/secrets.mjs";
import { makeSetupLink } from "../launcher/setup-link.mjs";
import { startStack } from "../launcher/stack.mjs";
import { stackSettings } from "./browser-stack.mjs";
import { openQuota } from "./open-quota.ts";
import { chosenPrograms } from "./postgres-choice.mjs";

/*
 * A portal that nobody has set up yet, for a browser test to start as a process of its own: it prints the set-up link
 * and the simulator's address as one line of JSON, and runs until its input ends.
 */
const silent = { line: () => {}, step: (_label, task) => task() };
const cluster = await startTemporaryCluster({ programs: chosenPrograms(process.env) });
try {
  const settings = { ...stackSettings(cluster.url, await ownPorts(2)), empty: true };
  const simulatorUrl = `http://127.0.0.1:${settings.simulatorPort}`;
  // What the form offers to connect to, as an operator would add a server of the own.
  const secrets = {
    ...openQuota,
    ...demoSecrets(cluster.folder, {}),
    UPSTREAM_HOSTS: simulatorUrl,
    // Those of the stack that the tests themselves run on.
    OIDC_ISSUER: "",
    OIDC_CLIENT_SECRET: "",
  };
  const stack = await startStack({ settings, secrets, folder: cluster.folder, terminal: silent });
  try {
    console.log(JSON.stringify({ link: await makeSetupLink(stack.env), simulatorUrl }));
    process.stdin.resume();
    await once(process.stdin, "end");
  } finally {
    await stack.stop();
  }
} finally {
  await cluster.stop();
}
