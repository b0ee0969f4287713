import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";

export type NotificationHandler = (payload: string) => void;
type Subscription = { handler: NotificationHandler; onGap?: (() => void) | undefined };

export type Listener = {
  /** Resolved once the database is listening on the channel; the result ends the subscription. */
  subscribe(channel: string, subscription: Subscription): Promise<() => void>;
  close(): Promise<void>;
};

/**
 * Keeps one dedicated connection for LISTEN and replaces it whenever it breaks, waiting 0.1 s to 2 s between tries.
 * After a replacement each subscription's `onGap` runs, since messages may have been missed.
 */
export function createListener(connectionString: string, onTrouble: (error: unknown) => void): Listener {
  const subscriptions = new Map<string, Set<Subscription>>();
  let connection: Promise<Client> | null = null;
  let closed = false;

  async function open(): Promise<Client> {
    const client = new Client({ connectionString, keepAlive: true, connectionTimeoutMillis: 5_000 });
    client.on("notification", ({ channel, payload = "" }) => {
      for (const { handler } of subscriptions.get(channel) ?? []) handler(payload);
    });
    // The client emits "error" when the server goes away, then "end" either way.
    client.on("error", onTrouble);
    try {
      await client.connect();
      for (const channel of subscriptions.keys())
        await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      await client.end().catch(onTrouble);
      throw error;
    }
    client.once("end", () => {
      connection = null;
      if (!closed) reconnect();
    });
    return client;
  }

  function connected(): Promise<Client> {
    connection ??= open().catch((error: unknown) => {
      connection = null;
      throw error;
    });
    return connection;
  }

  async function reconnect(): Promise<void> {
    for (let wait = 100; !closed; wait = Math.min(wait * 2, 2_000)) {
      await pause(wait, undefined, { ref: false });
      try {
        await connected();
        for (const group of subscriptions.values()) for (const { onGap } of group) onGap?.();
        return;
      } catch (error) {
        onTrouble(error);
      }
    }
  }

  return {
    async subscribe(channel, subscription) {
      const group = subscriptions.get(channel) ?? new Set();
      subscriptions.set(channel, group.add(subscription));
      try {
        const client = await connected();
        await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      } catch (error) {
        group.delete(subscription);
        throw error;
      }
      return () => {
        group.delete(subscription);
      };
    },
    async close() {
      closed = true;
      const client = await connection?.catch(() => null);
      await client?.end();
      subscriptions.clear();
    },
  };
}
