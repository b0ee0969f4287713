import "server-only";
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { bulkhead } from "cockatiel";
import { once } from "./once.ts";
import { type Cost, cost } from "./password-cost.ts";

const digestBytes = 32;

/** Verifying against it takes the work of any other hash and never succeeds: no password has an all-zero digest. */
const nobody = format(cost, Buffer.alloc(16), Buffer.alloc(digestBytes));

const derive: (password: string, salt: Buffer, length: number, options: ScryptOptions) => Promise<Buffer> =
  promisify(scrypt);

/** Two at a time leave the other threads of the pool to files and name look-ups; 200 wait, more are refused. */
function gate() {
  return once("password.gate", () => bulkhead(2, 200));
}

/**
 * A new password's hash, with its cost and salt, as `$scrypt$ln=15,r=8,p=3$salt$digest`.
 * @throws BulkheadRejectedError (cockatiel) when too many wait
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return format(cost, salt, await digest(password, salt, cost));
}

/**
 * Whether a password belongs to a hash. `null` (nobody has that name, or no password) takes the same time and is never
 * right. @throws BulkheadRejectedError when too many wait
 */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const { salt, digest: expected, ...parameters } = parse(hash ?? nobody);
  const actual = await digest(password, salt, parameters);
  return timingSafeEqual(actual, expected) && hash !== null;
}

function digest(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  const options = { N: 2 ** ln, r, p, maxmem: 2 ** 28 };
  // One spelling per password, however the keyboard composed its letters.
  return gate().execute(() => derive(password.normalize("NFKC"), salt, digestBytes, options));
}

function format({ ln, r, p }: Cost, salt: Buffer, digest: Buffer): string {
  const text = (bytes: Buffer) => bytes.toString("base64").replaceAll("=", "");
  return `$scrypt$ln=${ln},r=${r},p=${p}$${text(salt)}$${text(digest)}`;
}

function parse(hash: string): Cost & { salt: Buffer; digest: Buffer } {
  const match = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]{43})$/.exec(hash);
  if (!match) throw new Error("a stored password hash is malformed");
  const [, ln, r, p, salt = "", digest = ""] = match;
  return {
    ln: Number(ln),
    r: Number(r),
    p: Number(p),
    salt: Buffer.from(salt, "base64"),
    digest: Buffer.from(digest, "base64"),
  };
}
