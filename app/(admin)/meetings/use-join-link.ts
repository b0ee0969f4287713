"use client";

import { toast } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useApiCommand } from "#lib/api/hooks.ts";
import { meetings } from "#lib/contract/meetings.ts";

type Role = "guest" | "host";

/** Opens or copies the addresses of join pages. Whoever asks for one has to be allowed to, each time. */
export function useJoinLink() {
  const t = useTranslations("meetings");
  const { mutateAsync, isPending } = useApiCommand(meetings.link);
  const addressOf = async (id: string, role: Role) => (await mutateAsync({ id, role })).url;

  /** The tab opens at the click, empty: after the answer a browser would take it for an unwanted window. */
  async function open(id: string, role: Role): Promise<void> {
    const tab = window.open("", "_blank");
    if (tab) tab.opener = null;
    try {
      const url = await addressOf(id, role);
      if (tab) tab.location.replace(url);
      else window.location.assign(url);
    } catch {
      // The command's own toast says why.
      tab?.close();
    }
  }

  async function copy(id: string, role: Role): Promise<void> {
    const url = addressOf(id, role);
    try {
      // Handed over as a promise, because Safari lets nothing be copied after a wait.
      const blob = url.then((text) => new Blob([text], { type: "text/plain" }));
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
      toast.success(t(role === "host" ? "hostLinkCopied" : "linkCopied"));
    } catch {
      await url.then(
        (text) => toast.warning(t("linkNotCopied"), { description: text, timeout: 0 }),
        () => undefined,
      );
    }
  }

  return { open, copy, isPending };
}
