"use client";

import { Drawer } from "@heroui/react";
import { useTranslations } from "next-intl";
import { LoadError } from "#components/operation/load-error.tsx";
import { PagePlaceholder } from "#components/ui/page-placeholder.tsx";
import type { ApiError } from "#lib/api/client.ts";
import { useApiQuery } from "#lib/api/hooks.ts";
import { directory } from "#lib/contract/directory.ts";
import { PersonFacts } from "./person-facts.tsx";
import { useShownPerson } from "./person-link.tsx";

/** What the reader may know of one person, beside the list. Whose it is stands in the address. */
export function PersonPanel() {
  const t = useTranslations("directory");
  const tUi = useTranslations("ui");
  const [id, show] = useShownPerson();
  const { data, error, refetch } = useApiQuery(directory.get, { id: id ?? "" }, { enabled: id !== null });
  const person = data?.id === id ? data : undefined;
  return (
    <Drawer.Backdrop isOpen={id !== null} onOpenChange={(isOpen) => !isOpen && void show(null)}>
      <Drawer.Content placement="right">
        <Drawer.Dialog className="sm:w-[440px]">
          <Drawer.CloseTrigger aria-label={tUi("close")} />
          <Drawer.Header>
            <Drawer.Heading className="break-words">{person?.name ?? t("person")}</Drawer.Heading>
          </Drawer.Header>
          <Drawer.Body>
            {person && <PersonFacts person={person} />}
            {!person && error && <Failed error={error} onRetry={() => void refetch()} />}
            {!person && !error && <PagePlaceholder label={t("loading")} />}
          </Drawer.Body>
        </Drawer.Dialog>
      </Drawer.Content>
    </Drawer.Backdrop>
  );
}

/** Who is gone and who may not be seen are the same to the reader. */
function Failed({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  const t = useTranslations("directory");
  if (error.code === "not_found") return <p className="text-sm text-muted">{t("gone")}</p>;
  return <LoadError title={t("notLoaded")} error={error} onRetry={onRetry} />;
}
