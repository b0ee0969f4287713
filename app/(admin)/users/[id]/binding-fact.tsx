"use client";

import { useTranslations } from "next-intl";
import { Fact } from "#components/ui/fact.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { bindings } from "#lib/contract/bindings.ts";

/** The user's id in the company's own system, and the way to the portal's binding of it where there is one. */
export function BindingFact({ thirdPartyId }: { thirdPartyId: string | null }) {
  const t = useTranslations("users");
  const { data } = useApiQuery(
    bindings.search,
    { text: thirdPartyId ?? "", pageSize: 100 },
    { enabled: thirdPartyId !== null },
  );
  const binding = thirdPartyId && data?.items.find((it) => it.thirdPartyId === thirdPartyId);
  return (
    <Fact label={t("thirdPartyId")}>
      <span className="flex flex-wrap gap-x-3">
        {thirdPartyId ?? t("none")}
        {binding && <TextLink href={`/bindings/${binding.id}`}>{t("toBinding")}</TextLink>}
      </span>
    </Fact>
  );
}
