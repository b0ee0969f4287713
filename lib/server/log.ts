import "server-only";
import { type Logger, type LoggerOptions, pino } from "pino";
import { env } from "./env.ts";
import { once } from "./once.ts";

/** Members whose value no log line may hold, at any of the first five levels. */
export const redactedNames = [
  "accessCipher",
  "accessToken",
  "access_token",
  "appKey",
  "attempt",
  "authorization",
  "callbackKey",
  "clientSecret",
  "cookie",
  "currentPwd",
  "guestPassword",
  "guestPwd",
  "hostPassword",
  "hostPwd",
  "key",
  "id_token",
  "keyCipher",
  "logout_token",
  "newPassword",
  "newPwd",
  "nonce",
  "oldPassword",
  "oldPwd",
  "passwd",
  "password",
  "passwordCipher",
  "passwordHash",
  "pwd",
  "refreshCipher",
  "refreshToken",
  "refresh_token",
  "secret",
  "set-cookie",
  "sid",
  "signature",
  "token",
  "tokenCipher",
  "verificationCode",
  "verifyCode",
  "x-access-token",
  "x-conference-authorization",
] as const;

const levels = ["", "*.", "*.*.", "*.*.*.", "*.*.*.*."];

/** The level names, joined with each redacted name, in the library's path notation. */
function redactedPaths(): string[] {
  return levels.flatMap((level) =>
    redactedNames.map((name) => (name.includes("-") ? `${level.slice(0, -1)}["${name}"]` : level + name)),
  );
}

/** What takes secrets out of a line, whatever was handed in. */
const guarded: LoggerOptions = {
  redact: { paths: redactedPaths(), censor: "[redacted]" },
  // Such a link's address is itself the secret; it also reaches the log inside other libraries' messages.
  hooks: { streamWrite: (line) => line.replace(/\/(j|setup|invitation|new-password)\/[\w%-]+/g, "/$1/…") },
};

/** A logger of its own, for tests; the portal's is {@link log}. `write` receives each finished line. */
export function createLog(level: string, write?: (line: string) => void, options = guarded): Logger {
  return pino(
    { level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime, ...options },
    write ? { write } : pino.destination({ fd: 1, sync: true }),
  );
}

/** The portal's log: one JSON object a line on standard output, without secrets. Lines of a request carry its id. */
export function log(): Logger {
  return once("log", () => createLog(env().logLevel));
}

/**
 * For the one line of each request, whose members are a closed set without a secret among them: looking for every
 * redacted name in it took an eighth of the time of a read.
 */
export function requestLog(): Logger {
  return once("log.request", () => createLog(env().logLevel, undefined, {}));
}
