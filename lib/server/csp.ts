/**
 * The portal's security headers, all of them: the policy for pages, and what `next.config.js` sends with every answer.
 * Pure, and without `server-only`, since the configuration is read by plain Node.
 */

type Policy = { nonce: string; development: boolean; secure: boolean };

/**
 * The Content-Security-Policy of one page. Scripts run by nonce only (a page reads it from the request header
 * `x-nonce` and hands it to what writes inline scripts or styles, such as the theme); React Aria writes style
 * attributes. Opening `cloudlink:` is a navigation, which no directive here restricts.
 */
export function contentSecurityPolicy({ nonce, development, secure }: Policy): string {
  const directives: Record<string, string[]> = {
    "default-src": ["'self'"],
    // React's development build evaluates text to show where an error came from.
    "script-src": [
      "'self'",
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      ...(development ? ["'unsafe-eval'"] : []),
    ],
    // Development injects styles without a nonce.
    "style-src": ["'self'", development ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "connect-src": development ? ["'self'", "ws:"] : ["'self'"],
    "frame-src": ["'none'"],
    "frame-ancestors": ["'none'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    ...(secure ? { "upgrade-insecure-requests": [] } : {}),
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
}

/** For every answer of the portal. */
export const everywhere: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
};

/** For answers that are data: nothing in them may run or load, should a browser ever show one. */
export const onData: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
};

/** For pages whose address is a key: to a meeting, or to the portal itself. */
export const onLinkPages: Readonly<Record<string, string>> = {
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
};

const linkPages = ["j", "setup", "invitation", "new-password"];

/** As `headers()` of `next.config.js` wants them; a later entry wins. */
export function headerRules() {
  const list = (headers: Readonly<Record<string, string>>) =>
    Object.entries(headers).map(([key, value]) => ({ key, value }));
  return [
    { source: "/:path*", headers: list(everywhere) },
    { source: "/api/:path*", headers: list(onData) },
    ...linkPages.map((page) => ({ source: `/${page}/:path*`, headers: list(onLinkPages) })),
  ];
}
