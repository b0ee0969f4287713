"use client";

import { Button, useIsHydrated } from "@heroui/react";
import { ExternalLink, Mic, MicOff, Video, VideoOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFormState } from "react-hook-form";
import { OperationForm } from "#components/operation/operation-form.tsx";
import { join, type Opened } from "#lib/contract/join.ts";
import { MediaInput } from "./media-input.tsx";
import { NameInput } from "./name-input.tsx";

/** How somebody wants to get in. */
export type Way = "client" | "browser";

type Props = {
  token: string;
  hasCamera: boolean;
  /** False once it is known that the upstream has no page for browsers. */
  hasWebLink: boolean;
  onWay: (way: Way) => void;
  onDone: (opened: Opened) => void;
};

/** Name, microphone and camera. Both buttons ask for the same thing; which one was pressed decides where it leads. */
export function JoinForm({ token, hasCamera, hasWebLink, onWay, onDone }: Props) {
  const t = useTranslations("join");
  return (
    <OperationForm
      id="join"
      operation={join.open}
      schema={join.open.input}
      defaultValues={{ token, name: "", microphone: true, camera: false }}
      onDone={onDone}
      className="flex flex-col gap-5 [&_.input]:h-11 md:[&_.input]:h-10"
    >
      <NameInput />
      <div className="flex flex-wrap gap-2">
        <MediaInput name="microphone" label={t("microphone")} on={Mic} off={MicOff} />
        {hasCamera && <MediaInput name="camera" label={t("camera")} on={Video} off={VideoOff} />}
      </div>
      <Ways hasWebLink={hasWebLink} onWay={onWay} />
    </OperationForm>
  );
}

function Ways({ hasWebLink, onWay }: Pick<Props, "hasWebLink" | "onWay">) {
  const t = useTranslations("join");
  const { isSubmitting } = useFormState();
  // Pressed before scripts run, the browser itself would send the form and put the name into the address.
  const isHydrated = useIsHydrated();
  const early = isHydrated ? "" : "opacity-100";
  return (
    <div className="flex flex-col gap-2">
      <Button
        type="submit"
        size="lg"
        fullWidth
        className={`h-12 md:h-11 ${early}`}
        isDisabled={!isHydrated}
        isPending={isSubmitting}
        onPress={() => onWay("client")}
      >
        {t("openClient")}
      </Button>
      {hasWebLink ? (
        <Button
          type="submit"
          size="lg"
          fullWidth
          variant="outline"
          className={`h-12 text-sm md:h-10 ${early}`}
          isDisabled={!isHydrated || isSubmitting}
          onPress={() => onWay("browser")}
        >
          <ExternalLink aria-hidden />
          {t("inBrowser")}
        </Button>
      ) : (
        <p className="text-sm text-muted">{t("noWebLink")}</p>
      )}
    </div>
  );
}
