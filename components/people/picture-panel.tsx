"use client";

import { Button, toast } from "@heroui/react";
import { useMutation } from "@tanstack/react-query";
import { UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { FileTrigger } from "react-aria-components";
import { useErrorText, useFieldText } from "#components/operation/error-text.ts";
import { Panel } from "#components/ui/panel.tsx";
import { type ApiError, upload } from "#lib/api/client.ts";
import { pictureTypes } from "#lib/contract/picture.ts";
import { type ChosenPicture, useChosenPicture } from "./use-chosen-picture.ts";

/** Somebody's picture: chosen, looked at, and sent to the route at `address`. */
export function PicturePanel({ address }: { address: string }) {
  const t = useTranslations("people.picture");
  const { chosen, problem, choose, forget } = useChosenPicture();
  const { mutate, error, isPending, reset } = useMutation<unknown, ApiError, File>({
    mutationFn: (file) => upload(address, file),
    onSuccess: () => {
      toast.success(t("saved"));
      forget();
    },
    meta: { handled: true },
  });
  return (
    <Panel title={t("title")}>
      <div className="flex flex-wrap items-center gap-4 p-4">
        <Preview chosen={chosen} />
        <div className="flex min-w-0 flex-1 basis-52 flex-col gap-2">
          <p className="text-xs text-pretty text-muted">{t("hint")}</p>
          <Problem field={problem} error={error} />
          <div className="flex flex-wrap gap-2">
            <FileTrigger
              acceptedFileTypes={pictureTypes}
              onSelect={(files) => {
                reset();
                void choose(files?.[0]);
              }}
            >
              <Button size="sm" variant="outline" isDisabled={isPending}>
                {t(chosen ? "another" : "choose")}
              </Button>
            </FileTrigger>
            {chosen && (
              <Button size="sm" isPending={isPending} onPress={() => mutate(chosen.file)}>
                {t("save")}
              </Button>
            )}
          </div>
        </div>
      </div>
    </Panel>
  );
}

function Preview({ chosen }: { chosen: ChosenPicture | null }) {
  const t = useTranslations("people.picture");
  const shape = "size-16 shrink-0 rounded-full";
  if (!chosen) {
    return (
      <span className={`${shape} grid place-items-center bg-default text-muted`}>
        <UserRound size={24} strokeWidth={1.5} aria-hidden />
        <span className="sr-only">{t("none")}</span>
      </span>
    );
  }
  // biome-ignore lint/performance/noImgElement: it is not from a server
  return <img src={chosen.url} alt={t("preview")} className={`${shape} object-cover`} />;
}

/** Why it was not taken: its own fault, or what the portal answered. */
function Problem({ field, error }: { field: string | null; error: ApiError | null }) {
  const fieldText = useFieldText();
  const errorText = useErrorText();
  const refused = field ?? error?.fields.picture;
  const text = refused ? fieldText(refused) : error && errorText(error);
  return (
    <p role="alert" className="text-sm text-danger-soft-foreground empty:hidden">
      {text}
    </p>
  );
}
