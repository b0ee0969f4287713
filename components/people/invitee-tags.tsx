"use client";

import { Button, Tag, TagGroup } from "@heroui/react";
import { Mail, MonitorSpeaker } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Invitee } from "./invitee.ts";

const shownAtFirst = 24;
const icons = { user: null, terminal: MonitorSpeaker, guest: Mail };

type Props = { label: string; people: readonly Invitee[]; onRemove: (keys: Set<React.Key>) => void };

/** Who is chosen. A long list is folded: five hundred names would bury the rest of the form. */
export function InviteeTags({ label, people, onRemove }: Props) {
  const t = useTranslations("people");
  const [isUnfolded, setUnfolded] = useState(false);
  if (people.length === 0) return null;
  const shown = isUnfolded ? people : people.slice(0, shownAtFirst);
  return (
    <>
      <TagGroup aria-label={label} selectionMode="none" onRemove={onRemove} className="contents">
        <TagGroup.List className="contents">
          {shown.map(({ key, name, kind }) => {
            const Icon = icons[kind];
            return (
              <Tag
                key={key}
                id={key}
                textValue={name}
                className="h-6 max-w-full gap-1.5 rounded-lg ps-2 pe-1.5 text-sm font-normal"
              >
                {Icon && <Icon className="size-3.5! shrink-0 text-muted" aria-hidden />}
                <span className="truncate">{name}</span>
                <Tag.RemoveButton aria-label={t("remove")} className="text-muted" />
              </Tag>
            );
          })}
        </TagGroup.List>
      </TagGroup>
      {people.length > shown.length && (
        <Button
          size="sm"
          variant="ghost"
          className="h-6 px-1.5 text-sm font-normal text-muted"
          onPress={() => setUnfolded(true)}
        >
          {t("more", { count: people.length - shown.length })}
        </Button>
      )}
    </>
  );
}
