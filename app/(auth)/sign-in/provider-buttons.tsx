"use client";

import { Button } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { askProvider } from "./ask-provider.ts";
import { type SignInFailure, signInFailure } from "./sign-in-failure.ts";

type Props = {
  /** A path of this site. */
  goTo: string;
  providers: readonly { id: string; name: string }[];
  onFailure: (failure: SignInFailure | null) => void;
};

/** One button for each OpenID provider; it leads to the provider's own page. */
export function ProviderButtons({ goTo, providers, onFailure }: Props) {
  const t = useTranslations("sign-in");
  const [asked, setAsked] = useState<string | null>(null);

  const ask = async (id: string) => {
    onFailure(null);
    setAsked(id);
    const answer = await askProvider(id, goTo);
    if ("url" in answer) return window.location.assign(answer.url);
    setAsked(null);
    onFailure(signInFailure(answer.failure, Date.now()));
  };

  return (
    <div className="mt-5 flex flex-col gap-2">
      <p className="flex items-center gap-3 text-xs text-muted before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border">
        {t("or")}
      </p>
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          fullWidth
          variant="outline"
          isPending={asked === id}
          isDisabled={asked !== null && asked !== id}
          onPress={() => ask(id)}
        >
          <span className="truncate">{t("provider", { name })}</span>
        </Button>
      ))}
    </div>
  );
}
