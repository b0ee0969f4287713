"use client";

import { Button, Checkbox } from "@heroui/react";
import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { StickyFoot } from "#components/ui/sticky-foot.tsx";
import { useApiCommand } from "#lib/api/hooks.ts";
import { type ImportDetails, imports } from "#lib/contract/imports.ts";
import { DiscardButton } from "./discard-button.tsx";
import { LicencesAfter } from "./licences-after.tsx";
import { RowsFileLink } from "./rows-file-link.tsx";

/** What applying costs and whom it tells, and the buttons. */
export function ReviewFoot({ details: { id, outcomes } }: { details: ImportDetails }) {
  const t = useTranslations("imports.review");
  const [mayNotify, setMayNotify] = useState(true);
  const { mutate, isPending } = useApiCommand(imports.apply);
  const count = outcomes.create + outcomes.change;
  return (
    <StickyFoot
      sentence={
        outcomes.create > 0 ? (
          <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <LicencesAfter created={outcomes.create} />
            <div>
              <Checkbox isSelected={mayNotify} onChange={setMayNotify}>
                <Checkbox.Content>
                  <Checkbox.Control>
                    <Checkbox.Indicator />
                  </Checkbox.Control>
                  {t("notify", { count: outcomes.create })}
                </Checkbox.Content>
              </Checkbox>
              <p className="ps-6 text-xs">{t("notifyHint")}</p>
            </div>
          </div>
        ) : (
          count === 0 && t("nothing")
        )
      }
    >
      {outcomes.refused > 0 && (
        <RowsFileLink id={id} query="outcome=refused&as=again" variant="ghost">
          {t("refusedFile", { count: outcomes.refused })}
        </RowsFileLink>
      )}
      <DiscardButton id={id} />
      <Button
        size="sm"
        isDisabled={count === 0}
        isPending={isPending}
        onPress={() => mutate({ id, mayNotify: mayNotify && outcomes.create > 0 })}
      >
        <CircleCheck />
        {t("apply", { count })}
      </Button>
    </StickyFoot>
  );
}
