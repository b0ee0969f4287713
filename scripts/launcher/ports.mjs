import { createServer } from "node:net";
import { Refusal } from "./terminal.mjs";

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}

/**
 * Refuses in one sentence when something listens on the port already.
 * Both loopback addresses are tried: `localhost` in a browser may mean either.
 */
export async function requireFreePort(port, { owner, variable }) {
  for (const host of ["127.0.0.1", "::1"]) {
    try {
      await listen(port, host);
    } catch (error) {
      if (error.code === "EADDRINUSE") {
        throw new Refusal(`Port ${port} is in use: the ${owner} needs it, or another one in ${variable}.`);
      }
      if (error.code === "EACCES") {
        throw new Refusal(`Port ${port} may not be opened by this user: choose another one in ${variable}.`);
      }
      const noSuchAddress = error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT";
      if (!noSuchAddress) throw error;
    }
  }
}

/** Below those that the system gives to whoever asks for any, as servers of tests and all connections do. */
const OWN = { first: 20_000, each: 12, processes: 1_000 };

/**
 * Loopback ports that nothing uses, each process its own: they stay free until its servers listen, seconds later. Asked
 * again before that, it answers the same.
 */
export async function ownPorts(count) {
  const { first, each, processes } = OWN;
  const ports = [];
  for (let n = 0; ports.length < count; n += 1) {
    const port = first + (((process.pid % processes) * each + n) % (each * processes));
    if (await isFree(port)) ports.push(port);
  }
  return ports;
}

function isFree(port) {
  return requireFreePort(port, { owner: "test", variable: "nothing" }).then(
    () => true,
    (error) => {
      if (error instanceof Refusal) return false;
      throw error;
    },
  );
}
