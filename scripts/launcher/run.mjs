import { spawn } from "node:child_process";
import { ownNode, root } from "./paths.mjs";
import { Refusal } from "./terminal.mjs";

/**
 * Runs a program to its end and answers what it wrote to standard output.
 * `signal` ends it early. Throws a Refusal with `failure` and the program's own last words when it fails.
 */
export function run(command, args, { failure, env = process.env, cwd = root, uid, gid, input = "", signal }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, uid, gid, stdio: ["pipe", "pipe", "pipe"] });
    const interrupt = () => child.kill();
    signal?.addEventListener("abort", interrupt);
    let output = "";
    let errors = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (errors += chunk));
    child.on("error", (error) => reject(new Refusal(`${failure}: ${error.message}`)));
    child.on("close", (code) => {
      signal?.removeEventListener("abort", interrupt);
      if (signal?.aborted) return reject(signal.reason);
      if (code === 0) return resolve(output);
      reject(new Refusal([failure, errors.trim() || output.trim()].filter(Boolean).join("\n")));
    });
    // A program that dies at once closes its input; what it says on standard error is the better message.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** `run` for a script of the project under its own Node. */
export function runNode(args, options) {
  return run(ownNode, args, options);
}
