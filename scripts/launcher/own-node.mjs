// Syntax of this file stays old on purpose: it is what tells the owner of an old Node so.

const OLDEST = [20, 19];

/** Whether a Node version such as "20.18.1" is too old to install the project. */
export function isTooOld(version) {
  const [major, minor] = version.split(".").map(Number);
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
}

/**
 * Runs `task` under the Node that comes with the install, installing first where needed.
 * `script` is the entry's `import.meta.url`; a refusal is printed as one sentence and ends with exit code 1.
 */
export function onOwnNode(script, task) {
  if (isTooOld(process.versions.node)) {
    console.error(
      `Foyer needs Node ${OLDEST.join(".")} or newer to install itself; this is ${process.versions.node}.`,
    );
    process.exit(1);
  }
  import("./bootstrap.mjs").then(({ bootstrap }) => bootstrap(script, task));
}
