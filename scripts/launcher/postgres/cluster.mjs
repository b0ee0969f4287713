import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "../process-table.mjs";
import { waitUntil } from "../processes.mjs";
import { run } from "../run.mjs";
import { Refusal } from "../terminal.mjs";
import { databaseAccount } from "./account.mjs";
import { clearLeftover, readServerFile, SOCKET_FOLDER } from "./leftover.mjs";
import { choosePlace } from "./place.mjs";
import { program } from "./programs.mjs";

// The server's own user and database; nobody else can reach its socket.
const NAME = "foyer";

function locale(programs) {
  // From 17 on PostgreSQL brings a Unicode locale along, the same on every system.
  if (programs.major >= 17) return ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  return ["--locale=C.UTF-8"];
}

/** Sets the data up beside their place and moves them there, so that an interrupted first start leaves nothing half. */
async function initialise(data, programs, account) {
  const draft = `${data}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (account.uid !== undefined) chownSync(draft, account.uid, account.gid);
  const failure = "The database could not be set up.";
  const options = { failure, cwd: draft, env: { PATH: process.env.PATH, LC_ALL: "C" }, ...account };
  const auth = ["--auth-local=trust", "--auth-host=reject"];
  const settings = ["--username", NAME, "--encoding=UTF8", ...auth, ...locale(programs)];
  await run(program(programs, "initdb"), ["--pgdata", draft, ...settings], options);
  const input = `CREATE DATABASE ${NAME};\n`;
  await run(program(programs, "postgres"), ["--single", "-D", draft, "postgres"], { ...options, input });
  renameSync(draft, data);
}

function requireSameMajor(data, programs) {
  const found = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  if (Number(found) !== programs.major) {
    throw new Refusal(
      `The data in ${data} is of PostgreSQL ${found}, the programs are ${programs.major}: move it away.`,
    );
  }
}

function makeSocketFolder(account) {
  // Short, because a socket's path has about 100 characters; made anew with 0700, so nobody can have it ready.
  const folder = mkdtempSync(SOCKET_FOLDER);
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
  return folder;
}

function urlOf(sockets) {
  return `postgresql://${NAME}@localhost/${NAME}?host=${encodeURIComponent(sockets)}`;
}

/** The address of the PostgreSQL that a launcher runs below `folder` now; null where none runs. */
export function runningClusterUrl({ folder, programs }) {
  const server = readServerFile(choosePlace(folder, programs, databaseAccount()).data);
  return server?.ready && isAlive(server.pid) ? urlOf(server.socketFolder) : null;
}

/**
 * Starts a PostgreSQL of our own below `folder` as one of `processes`, setting it up first where needed.
 * It listens on a Unix socket only. Answers its connection address and a function that removes the socket's folder.
 * `settings` are further `name=value` settings of the server.
 */
export async function startCluster({ folder, programs: available, processes, signal, settings = [] }) {
  const account = databaseAccount();
  const { data, programs } = choosePlace(folder, available, account);
  await clearLeftover(data);
  if (!existsSync(data)) await initialise(data, programs, account);
  requireSameMajor(data, programs);

  const sockets = makeSocketFolder(account);
  const all = [
    "listen_addresses=",
    `unix_socket_directories=${sockets}`,
    "unix_socket_permissions=0700",
    ...settings,
  ];
  processes.start(
    "database",
    program(programs, "postgres"),
    ["-D", data, ...all.flatMap((one) => ["-c", one])],
    {
      ...account,
      cwd: data,
      env: { PATH: process.env.PATH, LC_ALL: "C" },
      stopSignal: "SIGINT",
      patienceMs: 30_000,
    },
  );
  await waitUntil(async () => readServerFile(data)?.ready === true, processes, {
    what: "The database",
    signal,
    intervalMs: 20,
  });
  return {
    url: urlOf(sockets),
    clear: () => rmSync(sockets, { recursive: true, force: true }),
  };
}
