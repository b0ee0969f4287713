import "server-only";
import { isIP } from "node:net";
import { Agent, fetch as send } from "undici";
import { env } from "./env.ts";
import { isLoopback } from "./env-values.ts";
import { once } from "./once.ts";
import { isPublicAddress, publicLookup } from "./public-address.ts";

type Wanted = { method: string; headers: Record<string, string>; body?: unknown; signal?: AbortSignal };

const largestAnswerBytes = 1024 * 1024;

/**
 * Fetches from an address that people gave, or that an answer of such an address named. It must be HTTPS and resolve to
 * public addresses only, which is checked on the addresses connected to; redirects are answered, not followed; answers
 * are read up to 1 MB. A demo also reaches this machine, over HTTP too.
 * @throws TypeError when nothing usable was answered, like the built-in fetch
 */
export async function outwardFetch(url: string, wanted: Wanted): Promise<Response> {
  requireOutward(new URL(url));
  const { method, headers, body, signal } = wanted;
  const answer = await send(url, {
    method,
    headers,
    body: textOf(body),
    signal: signal ?? AbortSignal.timeout(10_000),
    redirect: "manual",
    dispatcher: outwardAgent(),
  });
  const bytes = await readLimited(answer.body ?? []);
  const isEmpty = [204, 205, 304].includes(answer.status);
  return new Response(isEmpty ? null : bytes, { status: answer.status, headers: [...answer.headers] });
}

/** The connection counts what arrives; packed, that may be a thousand times as much. */
async function readLimited(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.byteLength;
    if (length > largestAnswerBytes) throw new TypeError("the answer is too long");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The library names addresses as texts that were URLs: those need no look-up, and so would pass it by. */
function requireOutward({ protocol, hostname }: URL): void {
  const local = env().mode === "demo" && isLoopback(hostname);
  if (protocol !== "https:" && !local) throw new TypeError(`${hostname} is not asked over ${protocol}`);
  const address = hostname.replace(/^\[|\]$/g, "");
  if (isIP(address) && !isPublicAddress(address) && !local)
    throw new TypeError(`${hostname} is no public address`);
}

function textOf(body: unknown): string | null {
  if (body === undefined || body === null) return null;
  if (typeof body === "string" || body instanceof URLSearchParams) return body.toString();
  throw new TypeError("only texts and forms are sent");
}

function outwardAgent(): Agent {
  return once("outward.agent", () => {
    const lookup = publicLookup(env().mode === "demo");
    return new Agent({
      connect: { lookup, timeout: 5_000 },
      maxResponseSize: largestAnswerBytes,
      headersTimeout: 10_000,
      bodyTimeout: 10_000,
    });
  });
}
