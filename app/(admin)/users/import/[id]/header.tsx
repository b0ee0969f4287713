import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "#components/ui/page-header.tsx";

type Props = { title: string; facts?: string; freshness?: ReactNode; children?: ReactNode };

/** The head of an import's page, which belongs below the list of imports. */
export function Header({ children, ...props }: Props) {
  const t = useTranslations("imports");
  return (
    <PageHeader back={{ href: "/users/import", label: t("title") }} {...props}>
      {children}
    </PageHeader>
  );
}
