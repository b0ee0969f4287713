import "server-only";
import { EventEmitter } from "node:events";
import { listen } from "../db.ts";
import { log } from "../log.ts";
import { once } from "../once.ts";
import { keyText, readMessage, type TokenKey, tokenChannel } from "./token-store.ts";

/** Every waiter's turn: whatever was missed may have been for it. */
const anyChange = "any change";

/**
 * Runs `onChange` whenever any process has stored, cleared or failed to get a token, and `onGap` when messages may
 * have been missed. Starts listening at the first call; where the database cannot be listened to (some poolers),
 * waiters still look again by themselves.
 */
export function followTokens(onChange: (text: string, generation: number) => void, onGap: () => void): void {
  once("upstream.token-listener", () => {
    const handler = (payload: string) => {
      const { text, generation } = readMessage(payload);
      onChange(text, generation);
      changes().emit(`of ${text}`);
    };
    const missed = () => {
      onGap();
      changes().emit(anyChange);
    };
    listen(tokenChannel, handler, missed).catch((error: unknown) =>
      log().warn({ err: error }, "cannot listen for upstream tokens"),
    );
    return true;
  });
}

/** Resolves at the next change of an identity's token, or after `withinMs` at the latest. */
export function nextChange(key: TokenKey, withinMs: number): Promise<void> {
  return new Promise((resolve) => {
    const event = `of ${keyText(key)}`;
    const done = () => {
      clearTimeout(timer);
      changes().off(event, done).off(anyChange, done);
      resolve();
    };
    const timer = setTimeout(done, withinMs);
    changes().once(event, done).once(anyChange, done);
  });
}

function changes(): EventEmitter {
  return once("upstream.token-changes", () => new EventEmitter().setMaxListeners(0));
}
