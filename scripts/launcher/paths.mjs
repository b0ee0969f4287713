import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** What one installation keeps between starts: database, secrets, logs, lock. */
export const dataFolder = join(root, ".data");

/** The Node that comes with the install, whatever the host has. */
export const ownNode =
  process.platform === "win32"
    ? join(root, "node_modules", "node", "bin", "node.exe")
    : join(root, "node_modules", "node", "bin", "node");
