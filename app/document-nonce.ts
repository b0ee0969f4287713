"use client";

import { useState } from "react";

/** The nonce that counts: the one this document came with. A refresh brings another, which its policy does not know. */
export function useDocumentNonce(nonce: string | undefined): string | undefined {
  const [first] = useState(nonce);
  return first;
}
