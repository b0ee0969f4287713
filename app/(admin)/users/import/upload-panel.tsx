"use client";

import { Button } from "@heroui/react";
import { useMutation } from "@tanstack/react-query";
import { FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { DropZone, type DropZoneProps, FileTrigger, Text } from "react-aria-components";
import { z } from "zod";
import { useErrorText } from "#components/operation/error-text.ts";
import { type ApiError, upload } from "#lib/api/client.ts";
import { fileFormats } from "#lib/contract/user-files.ts";

const answer = z.object({ id: z.string() });

/** Takes a file by button or by dropping it, and leads to its import. */
export function UploadPanel() {
  const t = useTranslations("imports.upload");
  const text = useErrorText();
  const router = useRouter();
  const [isSeveral, setSeveral] = useState(false);
  const { mutate, error, isPending, isSuccess, variables } = useMutation<{ id: string }, ApiError, File>({
    mutationKey: ["imports.upload"],
    mutationFn: async (file) =>
      answer.parse(await upload(`/api/imports?name=${encodeURIComponent(file.name)}`, file)),
    onSuccess: ({ id }) => router.push(`/users/import/${id}`),
    meta: { handled: true },
  });
  const isBusy = isPending || isSuccess;
  const take = (files: readonly File[]) => {
    setSeveral(files.length > 1);
    const [file] = files;
    if (file && files.length === 1 && !isBusy) mutate(file);
  };
  const problem = isSeveral ? t("several") : error && text(error);
  return (
    <div className="px-4 md:px-8">
      <DropZone
        onDrop={async (event) => take(await filesOf(event))}
        isDisabled={isBusy}
        className="flex flex-col items-center gap-2 rounded-2xl border border-dashed border-control bg-surface px-4 py-7 text-center outline-none data-drop-target:border-accent data-drop-target:bg-accent-soft data-focus-visible:ring-2 data-focus-visible:ring-focus"
      >
        <FileUp size={20} strokeWidth={1.5} className="text-muted" aria-hidden />
        <Text slot="label" className="text-sm">
          {isBusy ? t("reading", { name: variables.name }) : t("drop")}
        </Text>
        <FileTrigger
          acceptedFileTypes={[".csv", ".xlsx", ".txt"]}
          onSelect={(files) => take(Array.from(files ?? []))}
        >
          <Button size="sm" variant="outline" isPending={isBusy}>
            {t("choose")}
          </Button>
        </FileTrigger>
        <p role="alert" className="max-w-[60ch] text-sm text-danger-soft-foreground empty:hidden">
          {problem}
        </p>
        <p className="max-w-[80ch] text-xs text-pretty text-muted">{t("hint")}</p>
      </DropZone>
      <Templates />
    </div>
  );
}

type DropEvent = Parameters<NonNullable<DropZoneProps["onDrop"]>>[0];

async function filesOf({ items }: DropEvent): Promise<File[]> {
  return Promise.all(items.filter((item) => item.kind === "file").map((item) => item.getFile()));
}

function Templates() {
  const t = useTranslations("imports.upload");
  const locale = useLocale();
  return (
    <div className="mt-2 flex flex-wrap gap-x-3 text-xs text-muted">
      <ul aria-label={t("templates")} className="flex gap-x-3">
        {fileFormats.map((format) => (
          <li key={format}>
            {/* A download, not a page. */}
            <a
              href={`/api/imports/template?format=${format}&language=${locale}`}
              download
              className="rounded-md font-medium text-link outline-none hover:underline focus-visible:ring-2 focus-visible:ring-focus"
            >
              {t("template", { format: format.toUpperCase() })}
            </a>
          </li>
        ))}
      </ul>
      <p>{t("templateHint")}</p>
    </div>
  );
}
