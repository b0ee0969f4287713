"use client";

import { useMutationState } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { QueryPage } from "#components/shell/query-page.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { workingStates } from "#lib/contract/import-words.ts";
import { type ImportDetails, imports } from "#lib/contract/imports.ts";
import { CheckingStep } from "./checking-step.tsx";
import { EndStep } from "./end-step.tsx";
import { MappingStep } from "./mapping-step.tsx";
import { ReviewStep } from "./review-step.tsx";
import { RunStep } from "./run-step.tsx";

/** One import, at whatever step it is; it is asked about again only while some process works on it. */
export function ImportPage({ id }: { id: string }) {
  const t = useTranslations("imports");
  const isGone = useDiscarded();
  const query = useApiQuery(
    imports.get,
    { id },
    {
      enabled: !isGone,
      refetchInterval: (data) => (data && workingStates.includes(data.state) ? 1_000 : false),
    },
  );
  return (
    <QueryPage query={query} loading={t("loading")} notLoaded={t("notLoaded")} isPolled>
      {(data, freshness) => <Step details={data} freshness={freshness} />}
    </QueryPage>
  );
}

/** Whether it is being forgotten or has been: until the page is left there is nothing to read any more. */
function useDiscarded(): boolean {
  const standings = useMutationState({
    filters: { mutationKey: [imports.discard.name] },
    select: ({ state }) => state.status,
  });
  return standings.some((status) => status === "pending" || status === "success");
}

function Step({ details, freshness }: { details: ImportDetails; freshness: ReactNode }) {
  const [isRemapping, setRemapping] = useState(false);
  const { state } = details;
  // What the columns are can be said anew until it is applied.
  if (state === "mapping" || state === "failed" || (state === "ready" && isRemapping))
    return <MappingStep details={details} onChecking={() => setRemapping(false)} />;
  if (state === "reading" || state === "checking") return <CheckingStep details={details} />;
  if (state === "ready") return <ReviewStep details={details} onRemap={() => setRemapping(true)} />;
  if (state === "done" || state === "cancelled" || state === "undone")
    return <EndStep details={details} freshness={freshness} />;
  return <RunStep details={details} freshness={freshness} />;
}
