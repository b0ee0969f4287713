"use client";

import { Button } from "@heroui/react";
import { UserCog } from "lucide-react";
import { useTranslations } from "next-intl";
import { useApiCommand } from "#lib/api/hooks.ts";
import { session } from "#lib/contract/session.ts";

/** Over every page while a service provider's administrator is inside an enterprise. It cannot be closed, only left. */
export function ActingBanner({ enterprise }: { enterprise: string }) {
  const t = useTranslations("shell");
  const leave = useApiCommand(session.leave);
  return (
    <section
      aria-label={enterprise}
      className="flex min-h-9 shrink-0 items-center gap-3 bg-accent px-4 py-1 text-sm text-accent-foreground md:px-8"
    >
      <UserCog size={15} aria-hidden className="shrink-0" />
      <p className="min-w-0 flex-1">
        {t.rich("acting", { enterprise, b: (name) => <b className="font-semibold">{name}</b> })}
      </p>
      <Button
        size="sm"
        variant="ghost"
        isPending={leave.isPending}
        className="h-7 border border-white/40 text-accent-foreground hover:bg-white/10"
        // A new document: nothing of the enterprise stays in memory.
        onPress={() => leave.mutate({}, { onSuccess: () => window.location.assign("/enterprises") })}
      >
        {t("leave")}
      </Button>
    </section>
  );
}
