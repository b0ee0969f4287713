import type { readerCookies } from "./reader.ts";

type ReaderCookie = (typeof readerCookies)[keyof typeof readerCookies];

const yearSeconds = 365 * 24 * 60 * 60;

/**
 * Remembers one wish of the reader in this browser for a year, for the server's next first paint. Browser only.
 * Answers whether that was news.
 */
export function remember(name: ReaderCookie, value: string): boolean {
  const pair = `${name}=${encodeURIComponent(value)}`;
  if (document.cookie.split("; ").includes(pair)) return false;
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers we support
  document.cookie = `${pair}; path=/; max-age=${yearSeconds}; samesite=lax${secure}`;
  return true;
}
