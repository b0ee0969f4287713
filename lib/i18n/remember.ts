import type { readerCookies } from "./reader.ts";

type ReaderCookie = (typeof readerCookies)[keyof typeof readerCookies];

const yearSeconds = 365 * 24 * 60 * 60;

/** Remembers one wish of the reader in this browser for a year, for the server's next first paint. Browser only. */
export function remember(name: ReaderCookie, value: string): void {
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers we support
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${yearSeconds}; samesite=lax${secure}`;
}
