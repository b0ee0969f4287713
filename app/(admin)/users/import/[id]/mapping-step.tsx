"use client";

import { Alert, Button } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorText } from "#components/operation/error-text.ts";
import { StickyFoot } from "#components/ui/sticky-foot.tsx";
import { useApiCommand } from "#lib/api/hooks.ts";
import { type ImportDetails, imports } from "#lib/contract/imports.ts";
import { suggestMapping } from "#lib/contract/suggest-mapping.ts";
import { DiscardButton } from "./discard-button.tsx";
import { Header } from "./header.tsx";
import { type Mapping, mappingGaps } from "./mapping-gaps.ts";
import { MappingTable } from "./mapping-table.tsx";
import { useTroubleText } from "./trouble-text.ts";

/** What each column of the file is: suggested by its head, said by the reader, then checked. */
export function MappingStep({ details, onChecking }: { details: ImportDetails; onChecking: () => void }) {
  const t = useTranslations("imports");
  const troubleText = useTroubleText();
  const { id, fileName, rows, columns, state, trouble } = details;
  const [mapping, setMapping] = useState<Mapping>(() =>
    details.mapping.length > 0 ? details.mapping : suggestMapping(columns.map(({ head }) => head)),
  );
  const { mutate, isPending, error } = useApiCommand(imports.setMapping, { handlesErrors: true });
  const text = useErrorText();
  const gaps = mappingGaps(mapping);
  const isReady = !gaps.isKeyMissing && gaps.repeated.length === 0;
  const failure = error
    ? text(error)
    : state === "failed" && trouble && t("mapping.failed", { why: troubleText(trouble) });
  return (
    <>
      <Header title={t("mapping.title")} facts={t("mapping.facts", { name: fileName, rows })}>
        <DiscardButton id={id} label={t("another")} />
      </Header>
      <div className="min-w-0 flex-1 px-4 pb-6 md:px-8">
        {failure && (
          <Alert status="danger" role="alert" className="mb-4">
            <Alert.Indicator />
            <Alert.Content>
              <Alert.Title>{failure}</Alert.Title>
            </Alert.Content>
          </Alert>
        )}
        <MappingTable columns={columns} mapping={mapping} onChange={setMapping} />
        <Gaps mapping={mapping} />
      </div>
      <StickyFoot sentence={t("mapping.will", { count: mapping.filter((key) => key !== null).length })}>
        <DiscardButton id={id} />
        <Button
          size="sm"
          isDisabled={!isReady}
          isPending={isPending}
          onPress={() => mutate({ id, mapping: [...mapping] }, { onSuccess: onChecking })}
        >
          {t("mapping.check", { rows })}
        </Button>
      </StickyFoot>
    </>
  );
}

/** What is still missing, and what to know. */
function Gaps({ mapping }: { mapping: Mapping }) {
  const t = useTranslations("imports.mapping");
  const fields = useTranslations("user-columns.labels");
  const { repeated, isKeyMissing, isNameMissing, hasPassword } = mappingGaps(mapping);
  return (
    <div role="status" className="mt-3 flex flex-col gap-1 text-sm">
      {isKeyMissing && <p className="text-danger-soft-foreground">{t("keyMissing")}</p>}
      {repeated.map((key) => (
        <p key={key} className="text-danger-soft-foreground">
          {t("repeated", { field: fields(key) })}
        </p>
      ))}
      {isNameMissing && <p className="text-warning-soft-foreground">{t("nameMissing")}</p>}
      {hasPassword && <p className="text-muted">{t("password")}</p>}
    </div>
  );
}
