import "server-only";
import { LRUCache } from "lru-cache";
import { log } from "../log.ts";
import { once } from "../once.ts";
import type { Connection } from "./connection.ts";
import { logOutLater } from "./logout.ts";
import { obtainToken, type Target } from "./renewal.ts";
import { type Identity, signedIds } from "./sign.ts";
import { signOut } from "./sign-in.ts";
import { followTokens } from "./token-changes.ts";
import { clearToken, keyText, liveTokens, type Token, type TokenKey } from "./token-store.ts";

/** After a renewal failed in the background, the token still being good, the next try waits this long. */
const backgroundPauseMs = 30_000;

/**
 * A token for an identity: at once from memory while one lives, else a promise of the one that the single sign-in of
 * all processes brings. In the last quarter of its life the token is renewed in the background.
 * Throws, or rejects with, what `signIn` throws, and `invalid_input` for identities that cannot be signed.
 */
export function tokenFor(target: Target): Token | Promise<Token> {
  const key = keyOf(target.connection, target.identity);
  const text = keyText(key);
  const known = memory().get(text);
  if (!known || known.expiresAt <= Date.now()) return newer(key, text, 0, target);
  if (known.renewAt <= Date.now()) renewInBackground(key, text, known, target);
  return known;
}

/** The token after `generation`, which the upstream has refused; renewed once for all who hold that generation. */
export function renewedToken(target: Target, generation: number): Token | Promise<Token> {
  const key = keyOf(target.connection, target.identity);
  const text = keyText(key);
  const known = memory().get(text);
  if (known && known.generation > generation) return known;
  memory().delete(text);
  return newer(key, text, generation, target);
}

/** Forgets an identity's token in all processes and logs it out upstream, as revoking somebody's access demands. */
export async function forgetToken(connection: Connection, identity: Identity): Promise<void> {
  await forget(keyOf(connection, identity), connection.origin, connection.enterpriseId);
}

/** {@link forgetToken} for everybody who has a token through an app. */
export async function forgetTokensOf(app: Connection["app"], origin: string): Promise<void> {
  for (;;) {
    const keys = await liveTokens(app.id, 20);
    if (keys.length === 0) return;
    await Promise.all(keys.map((key) => forget(key, origin, app.enterpriseId)));
  }
}

async function forget(key: TokenKey, origin: string, enterpriseId: string | null): Promise<void> {
  memory().delete(keyText(key));
  const token = await clearToken(key);
  if (token === null) return;
  await signOut(origin, token).catch(() => logOutLater(origin, token, enterpriseId, 10));
}

function keyOf(connection: Connection, identity: Identity): TokenKey {
  const { app, corpId } = connection;
  return { appId: app.id, corpId: "", userId: "", ...signedIds({ app, corpId, identity }) };
}

/** One flight per identity in this process; who needs a newer token than a flight brings starts another. */
async function newer(key: TokenKey, text: string, generation: number, target: Target): Promise<Token> {
  for (;;) {
    const token = await (flights().get(text) ?? takeOff(key, text, generation, target));
    if (token.generation > generation) return token;
  }
}

function takeOff(key: TokenKey, text: string, generation: number, target: Target): Promise<Token> {
  const flight = obtainToken(key, generation, target)
    .then((token) => {
      memory().set(text, token);
      return token;
    })
    .finally(() => flights().delete(text));
  flights().set(text, flight);
  return flight;
}

function renewInBackground(key: TokenKey, text: string, known: Token, target: Target): void {
  if (flights().has(text)) return;
  takeOff(key, text, known.generation, target).catch((error: unknown) => {
    known.renewAt = Date.now() + backgroundPauseMs;
    log().warn(
      { err: error, requestId: target.requestId },
      "could not renew an upstream token ahead of time",
    );
  });
}

function flights(): Map<string, Promise<Token>> {
  return once("upstream.flights", () => new Map());
}

function memory(): LRUCache<string, Token> {
  return once("upstream.tokens", () => {
    const tokens = new LRUCache<string, Token>({ max: 10_000 });
    followTokens(
      (text, generation) => {
        const known = tokens.peek(text);
        if (known && known.generation < generation) tokens.delete(text);
      },
      () => tokens.clear(),
    );
    return tokens;
  });
}
