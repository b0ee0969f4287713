"use client";

import { Alert, Button, toast } from "@heroui/react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useState } from "react";
import { useErrorText } from "#components/operation/error-text.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { StickyFoot } from "#components/ui/sticky-foot.tsx";
import { useApiCommand } from "#lib/api/hooks.ts";
import { bindingImports, importColumns, mostImportRows } from "#lib/contract/binding-imports.ts";
import { Plan } from "./plan.tsx";

/** Reads a file, shows what it would do, and does it. */
export function ImportForm() {
  const t = useTranslations("bindings");
  const text = useErrorText();
  const router = useRouter();
  const [csv, setCsv] = useState<string | null>(null);
  const preview = useApiCommand(bindingImports.preview, { handlesErrors: true });
  const apply = useApiCommand(bindingImports.apply, { handlesErrors: true });
  const error = preview.error ?? apply.error;
  const plan = preview.isSuccess ? preview.data : null;

  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    apply.reset();
    const content = await file.text();
    setCsv(content);
    preview.mutate({ csv: content });
  };
  const run = () =>
    csv !== null &&
    apply.mutate(
      { csv },
      {
        onSuccess: ({ counts }) => {
          toast.success(t("import.done", counts));
          router.push("/bindings");
        },
      },
    );
  const changes = plan ? plan.counts.create + plan.counts.change : 0;
  return (
    <>
      <div className="min-w-0 flex-1 px-4 pb-6 md:px-8">
        <div className="panel px-4 py-5 sm:px-6">
          <label className="block text-sm font-medium" htmlFor="bindings-file">
            {t("import.file")}
          </label>
          <p id="bindings-file-hint" className="mt-1 mb-3 text-sm text-muted">
            {t("import.hint", { columns: importColumns.join(", "), count: mostImportRows })}
          </p>
          <input
            id="bindings-file"
            type="file"
            accept=".csv,text/csv"
            aria-describedby="bindings-file-hint"
            className="block w-full text-sm file:me-3 file:h-8 file:cursor-pointer file:rounded-xl file:border file:border-control file:bg-surface file:px-3"
            onChange={read}
          />
          {error && (
            <Alert status="danger" role="alert" className="mt-4">
              <Alert.Indicator />
              <Alert.Content>
                <Alert.Title>{text(error)}</Alert.Title>
              </Alert.Content>
            </Alert>
          )}
        </div>
        {plan && <Plan plan={plan} />}
      </div>
      <StickyFoot sentence={plan ? t("import.will", plan.counts) : t("import.nothingYet")}>
        <ButtonLink href="/bindings" size="sm" variant="ghost">
          {t("discard")}
        </ButtonLink>
        <Button size="sm" isDisabled={changes === 0} isPending={apply.isPending} onPress={run}>
          {t("import.apply", { count: changes })}
        </Button>
      </StickyFoot>
    </>
  );
}
