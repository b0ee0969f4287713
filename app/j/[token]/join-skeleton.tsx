import { Skeleton } from "@heroui/react";
import { useTranslations } from "next-intl";
import { JoinPanels } from "./join-panels.tsx";

/** The page's shape while the meeting is being read. */
export function JoinSkeleton() {
  const t = useTranslations("ui");
  return (
    <>
      <p role="status" className="sr-only">
        {t("loading")}
      </p>
      <JoinPanels
        isBusy
        asideLabel={t("loading")}
        main={
          <div aria-hidden className="placeholder flex flex-col gap-5">
            <Skeleton className="h-5 w-40" />
            <Skeleton className="h-8 w-4/5" />
            <Skeleton className="h-24" />
            <Skeleton className="h-16" />
            <Skeleton className="h-10" />
            <Skeleton className="h-24" />
          </div>
        }
        aside={
          <div aria-hidden className="placeholder flex flex-col gap-5">
            <Skeleton className="h-52 max-md:hidden" />
            <Skeleton className="h-20" />
          </div>
        }
      />
    </>
  );
}
