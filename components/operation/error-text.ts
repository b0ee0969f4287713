"use client";

import { useTranslations } from "next-intl";
import type { ApiError } from "#lib/api/client.ts";

/** What a refusal says to its reader: the reason where one is known, else the code. */
export function useErrorText(): (
  error: Pick<ApiError, "code" | "reason"> & { at?: string | null },
) => string {
  const t = useTranslations("errors");
  return ({ code, reason, at }) => {
    const key = reason && `reasons.${reason}`;
    // Reasons come over the wire, so that their key cannot be typed; an unknown one falls back to its code.
    if (!key || !t.has(key as never)) return t(`codes.${code}`);
    return t(key as never, { at: at ?? "none" } as never);
  };
}

/**
 * What is wrong with one field, by the key that `execute` and the form's schema share. Where the upstream refused a
 * field, the key is a reason's.
 */
export function useFieldText(): (key: string) => string {
  const t = useTranslations("errors");
  return (key) => {
    const known = [`fields.${key}`, `reasons.${key}`].find((path) => t.has(path as never));
    return known ? t(known as never) : t("fields.invalid");
  };
}
