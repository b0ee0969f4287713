import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "./terminal.mjs";

const NAMES = ["NEXTAUTH_SECRET", "ENCRYPTION_KEYS", "AUDIT_KEY"];

function generate() {
  const key = () => randomBytes(32).toString("base64");
  return { NEXTAUTH_SECRET: key(), ENCRYPTION_KEYS: `demo-1:${key()}`, AUDIT_KEY: key() };
}

/** The secrets of a demo, made at its first start and kept in `folder`, readable by their owner only. */
export function demoSecrets(folder, env) {
  const file = join(folder, "secrets.json");
  if (!existsSync(file))
    writeFileSync(file, `${JSON.stringify(generate(), null, 2)}\n`, { mode: 0o600, flag: "wx" });
  const kept = JSON.parse(readFileSync(file, "utf8"));
  return Object.fromEntries(NAMES.map((name) => [name, env[name] || kept[name]]));
}

/** The secrets of a live installation come from the environment alone. Throws a Refusal naming the missing ones. */
export function liveSecrets(env) {
  const missing = NAMES.filter((name) => !env[name]);
  if (missing.length > 0) throw new Refusal(`Live mode needs ${missing.join(", ")} in the environment.`);
  return Object.fromEntries(NAMES.map((name) => [name, env[name]]));
}
