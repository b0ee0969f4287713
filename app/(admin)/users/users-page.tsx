"use client";

import { useTranslations } from "next-intl";
import { parseAsBoolean, parseAsInteger, parseAsString, useQueryStates } from "nuqs";
import { useState } from "react";
import { DepartmentDrawer } from "#components/people/department-drawer.tsx";
import { TreeColumn } from "#components/people/tree-column.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { rootCode } from "#lib/contract/department-wire.ts";
import { departments } from "#lib/contract/departments.ts";
import { AddDepartment } from "./departments/add-department.tsx";
import { DepartmentColumn } from "./departments/department-column.tsx";
import { UsersTable } from "./users-table.tsx";

const params = { department: parseAsString, below: parseAsBoolean, page: parseAsInteger };

/** The enterprise's users beside the departments they are sorted into. */
export function UsersPage() {
  const t = useTranslations("users");
  const [{ department }, setParams] = useQueryStates(params, { history: "push" });
  const [isOpen, setOpen] = useState(false);
  const { data: chosen } = useApiQuery(
    departments.get,
    { code: department ?? rootCode },
    { enabled: department !== null },
  );
  const name = chosen?.code === department ? chosen?.name : department;
  // Where no department is chosen, there is nothing below one to leave out.
  const choose = (code: string) =>
    setParams(
      code === rootCode ? { department: null, below: null, page: null } : { department: code, page: null },
    );
  const tree = (
    <DepartmentColumn
      chosen={department ?? rootCode}
      onChoose={(code) => {
        choose(code);
        setOpen(false);
      }}
    />
  );
  return (
    <>
      <UsersTable
        department={name ?? null}
        onClearDepartment={() => choose(rootCode)}
        onOpenDepartments={() => setOpen(true)}
        aside={
          <TreeColumn
            title={t("departments")}
            href="/users/departments"
            action={<AddDepartment isIconOnly parentCode={department ?? undefined} />}
          >
            {tree}
          </TreeColumn>
        }
      />
      <DepartmentDrawer
        title={t("departments")}
        href="/users/departments"
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        {tree}
      </DepartmentDrawer>
    </>
  );
}
