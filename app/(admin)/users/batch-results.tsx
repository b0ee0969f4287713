"use client";

import { ProgressBar } from "@heroui/react";
import { useTranslations } from "next-intl";
import { useErrorText } from "#components/operation/error-text.ts";
import { LicenceNote } from "./licence-note.tsx";
import type { Block } from "./use-user-batch.ts";

/** How far a batch is, and which blocks of it were refused or not tried. */
export function BatchResults({ blocks, isRunning }: { blocks: readonly Block[]; isRunning: boolean }) {
  const t = useTranslations("users.batch");
  const count = (of: readonly Block[]) => of.reduce((sum, { accounts }) => sum + accounts.length, 0);
  const tried = blocks.filter(({ step }) => step);
  const done = tried.filter(({ step }) => step?.error === null);
  const failed = tried.filter(({ step }) => step?.error);
  return (
    <>
      {isRunning && (
        <ProgressBar
          aria-label={t("progress", { done: count(tried), total: count(blocks) })}
          value={count(tried)}
          maxValue={count(blocks)}
        >
          <ProgressBar.Track>
            <ProgressBar.Fill />
          </ProgressBar.Track>
        </ProgressBar>
      )}
      <p aria-live="polite">
        {isRunning
          ? t("progress", { done: count(tried), total: count(blocks) })
          : t("result", { done: count(done), failed: count(failed), left: count(blocks) - count(tried) })}
      </p>
      {failed.length > 0 && (
        <ul aria-label={t("refused")} className="max-h-60 overflow-y-auto">
          {failed.map((block) => (
            <Refusal key={block.accounts[0]} block={block} />
          ))}
        </ul>
      )}
    </>
  );
}

function Refusal({ block: { accounts, step } }: { block: Block }) {
  const t = useTranslations("users.batch");
  const text = useErrorText();
  if (!step?.error) return null;
  const [first = ""] = accounts;
  const { length: count } = accounts;
  return (
    <li className="border-t border-separator py-2">
      <p className="font-medium break-words">
        {count === 1 ? first : t("block", { first, last: accounts.at(-1) ?? "", count })}
      </p>
      <p className="text-danger-soft-foreground">{text(step.error)}</p>
      {step.error.reason === "user_quota" && <LicenceNote />}
      {count > 1 && <p className="text-muted">{t("allOrNone")}</p>}
    </li>
  );
}
