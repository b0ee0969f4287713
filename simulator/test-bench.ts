import { createHmac } from "node:crypto";
import { createSimulator, type Options } from "./server.ts";
import { Values } from "./values.ts";

/** Where a bench's clock stands still unless a test moves it. */
export const benchNow = Date.UTC(2026, 2, 2, 9, 0, 0);

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
  /** The JSON body for typed reading. */
  readonly values: Values;
}

export interface Extras {
  readonly token?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Bench = Awaited<ReturnType<typeof startBench>>;

/** A simulator on a free port with a client for tests, its clock standing at `benchNow`. */
export async function startBench(options: Options = {}) {
  const simulator = createSimulator({ clock: () => benchNow, ...options });
  const port = await simulator.listen(0);
  const origin = `http://127.0.0.1:${port}`;

  const call = async (route: string, extras: Extras = {}): Promise<Reply> => {
    const [method = "GET", path = "/"] = route.split(" ");
    const headers = new Headers(extras.headers);
    if (extras.token !== undefined) headers.set("X-Access-Token", extras.token);
    if (extras.body !== undefined) headers.set("Content-Type", "application/json; charset=UTF-8");
    const body = extras.body === undefined ? null : JSON.stringify(extras.body);
    const response = await fetch(origin + path, { method, headers, body });
    const text = await response.text();
    const json = parsed(text);
    return { status: response.status, headers: response.headers, text, json, values: new Values(json) };
  };

  /** Signs in through the SP's application: as a user, as an enterprise's owner, or as the SP's administrator. */
  const signIn = async (corpId = "", userId = ""): Promise<string> => {
    const [app] = simulator.world.appsByCorp.get("");
    const key = app?.keys[0]?.key;
    if (!app || !key) throw new Error("the SP has no application");
    const expireTime = Math.floor(simulator.world.clock.now() / 1000) + 600;
    const nonce = "n".repeat(32);
    const parts = [app.appId, corpId, userId, expireTime, nonce];
    const answer = await call("POST /v2/usg/acs/auth/appauth", {
      headers: { Authorization: authorization(app.appId, key, parts) },
      body: { appId: app.appId, corpId, userId, expireTime, nonce, clientType: 72 },
    });
    if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}: ${answer.text}`);
    return answer.values.text("accessToken");
  };

  return { simulator, port, origin, call, signIn, stop: simulator.close };
}

/** The `Authorization` of an App ID log-in over these parts. */
export function authorization(appId: string, appKey: string, parts: readonly (string | number)[]): string {
  const signature = createHmac("sha256", appKey).update(parts.join(":"), "utf8").digest("hex");
  return `HMAC-SHA256 signature=${signature},access=${Buffer.from(appId).toString("base64")}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
