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

/** A loopback port that nothing uses at this moment. */
export function freePort() {
  return listen(0, "127.0.0.1");
}
