import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";
import { Refusal } from "./terminal.mjs";

/** Adds what `.env` says to the environment; what is set already wins. */
export function loadEnvironmentFile() {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

function readPort(env, name, fallback) {
  const text = env[name];
  if (!text) return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Refusal(`${name} must be a port between 1 and 65535, not "${text}".`);
  }
  return port;
}

function readChoice(env, name, choices, fallback) {
  const value = env[name] || fallback;
  if (!choices.includes(value)) throw new Refusal(`${name} must be ${choices.join(" or ")}, not "${value}".`);
  return value;
}

function readMode(env) {
  if (!env.FOYER_MODE && env.DATABASE_URL) {
    throw new Refusal("DATABASE_URL is set: say FOYER_MODE=demo or FOYER_MODE=live as well.");
  }
  return readChoice(env, "FOYER_MODE", ["demo", "live"], "demo");
}

function readDatabaseUrl(env) {
  if (!env.DATABASE_URL) return null;
  if (/^postgres(ql)?:\/\//.test(env.DATABASE_URL) && URL.canParse(env.DATABASE_URL)) return env.DATABASE_URL;
  throw new Refusal("DATABASE_URL must be an address such as postgresql://user:password@host:5432/foyer.");
}

/**
 * What a start is about: mode, addresses, database.
 * Demo listens on loopback only; live may name another address in HOST. Throws a Refusal in one sentence.
 */
export function readSettings(env) {
  const mode = readMode(env);
  const port = readPort(env, "PORT", 3000);
  return {
    mode,
    host: mode === "live" ? env.HOST || "127.0.0.1" : "127.0.0.1",
    port,
    publicUrl: env.PUBLIC_URL || `http://localhost:${port}`,
    simulatorPort: readPort(env, "SIMULATOR_PORT", 4000),
    simulatorScale: readChoice(env, "SIMULATOR_SCALE", ["small", "large"], "small"),
    databaseUrl: readDatabaseUrl(env),
  };
}
