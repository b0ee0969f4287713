import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Clock } from "./clock.ts";
import { controlExchange } from "./control/exchange.ts";
import { exchange } from "./exchange.ts";
import { send } from "./reply.ts";
import { Simulation } from "./simulation.ts";
import type { Scale, World } from "./world.ts";

export interface Options {
  /** `small` unless said otherwise. */
  readonly scale?: Scale;
  /** Base time in milliseconds since the epoch; wall time unless given. */
  readonly clock?: () => number;
  /** Host names served besides the loopback ones. */
  readonly allowedHosts?: readonly string[];
}

export interface Simulator {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** Binds 127.0.0.1; port 0 takes a free one. Resolves to the port, rejects when it is in use. */
  readonly listen: (port: number) => Promise<number>;
  /** Ends at once: open connections and hanging calls are cut. */
  readonly close: () => Promise<void>;
  /** The present world; a reset replaces it. */
  readonly world: World;
  /** 0 until listening. */
  readonly port: number;
}

/** Makes a simulator with freshly seeded state; nothing listens yet. */
export function createSimulator(options: Options = {}): Simulator {
  const simulation = new Simulation(options.scale ?? "small", new Clock(options.clock));
  const hosts = new Set(["localhost", "127.0.0.1", "[::1]", ...(options.allowedHosts ?? [])]);

  const handle = (request: IncomingMessage, response: ServerResponse) => {
    void answer(simulation, hosts, request, response).catch((error: unknown) => {
      console.error(`simulator: ${request.method} ${request.url}`, error);
      response.destroy();
    });
  };
  const server = createServer({ keepAliveTimeout: 60_000 }, handle);
  const port = () => {
    const address = server.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  };

  return {
    handle,
    listen: (wanted) =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(wanted, "127.0.0.1", () => resolve(port()));
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    get world() {
      return simulation.world;
    },
    get port() {
      return port();
    },
  };
}

async function answer(
  simulation: Simulation,
  hosts: ReadonlySet<string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A web page that rebinds its name to 127.0.0.1 would otherwise read every secret in /__sim.
  const host = (request.headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
  if (!hosts.has(host)) {
    const body = JSON.stringify({ message: "The simulator answers on loopback only." });
    return send(response, { status: 421, body, headers: {} });
  }
  if (request.url?.startsWith("/__sim/")) return controlExchange(simulation, request, response);
  return exchange(simulation, request, response);
}
