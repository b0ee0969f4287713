"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { PageHeader } from "#components/ui/page-header.tsx";
import { AddDepartment } from "./add-department.tsx";
import { DepartmentColumn } from "./department-column.tsx";

/** The departments on a page of their own: for phones, where no column has room. Choosing one leads to its users. */
export function DepartmentsPage() {
  const t = useTranslations("departments");
  const router = useRouter();
  return (
    <>
      <PageHeader back={{ href: "/users", label: t("users") }} title={t("title")} facts={t("facts")}>
        <AddDepartment />
      </PageHeader>
      <div className="flex min-h-0 flex-1 flex-col overflow-hidden bg-surface max-md:border-t max-md:border-border md:mx-8 md:mb-6 md:max-w-2xl md:rounded-2xl md:border md:border-border">
        <DepartmentColumn
          chosen={null}
          onChoose={(code) => router.push(`/users?department=${encodeURIComponent(code)}`)}
        />
      </div>
    </>
  );
}
