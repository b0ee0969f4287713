"use client";

import { useDocumentNonce } from "./document-nonce.ts";

/** Where React Aria looks for the nonce of the one style sheet it writes; browsers hide it from scripts' eyes. */
export function NonceMeta({ nonce }: { nonce?: string }) {
  return <meta property="csp-nonce" nonce={useDocumentNonce(nonce)} suppressHydrationWarning />;
}
