"use client";

import { Button, toast } from "@heroui/react";
import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

type Props = { text: string /** What it copies: "Copy request ID". */; label: string };

/** Puts a text on the clipboard and says so, to the eye by a tick and to readers' software by a word. */
export function CopyButton({ text, label }: Props) {
  const t = useTranslations("ui");
  const [copied, setCopied] = useState(false);
  // The tick is about what was just done, and goes when that is over.
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      // Absent where the page is not served securely.
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      toast.warning(t("copyFailed"));
    }
  }

  const Icon = copied ? Check : Copy;
  return (
    <>
      <Button isIconOnly size="sm" variant="ghost" className="size-6" aria-label={label} onPress={copy}>
        <Icon className="size-3.5!" />
      </Button>
      <span role="status" className="sr-only">
        {copied ? t("copied") : ""}
      </span>
    </>
  );
}
