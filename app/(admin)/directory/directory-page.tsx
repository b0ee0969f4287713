"use client";

import { useTranslations } from "next-intl";
import { parseAsInteger, parseAsString, useQueryStates } from "nuqs";
import { useState } from "react";
import { DepartmentDrawer } from "#components/people/department-drawer.tsx";
import { TreeColumn } from "#components/people/tree-column.tsx";
import { useApiQuery } from "#lib/api/hooks.ts";
import { rootCode } from "#lib/contract/department-wire.ts";
import { directory } from "#lib/contract/directory.ts";
import { PeopleTable } from "./people-table.tsx";
import { PersonPanel } from "./person-panel.tsx";
import { SeenTree } from "./seen-tree.tsx";

const params = { department: parseAsString, page: parseAsInteger };

/** Everybody of the enterprise whom the reader may see: by department, or found by a search. */
export function DirectoryPage() {
  const t = useTranslations("directory");
  const [{ department }, setParams] = useQueryStates(params, { history: "push" });
  const [isOpen, setOpen] = useState(false);
  const { data: chosen } = useApiQuery(
    directory.department,
    { code: department ?? rootCode },
    { enabled: department !== null },
  );
  const name = chosen?.code === department ? chosen?.name : department;
  const tree = (
    <SeenTree
      chosen={department ?? rootCode}
      onChoose={(code) => {
        setParams({ department: code === rootCode ? null : code, page: null });
        setOpen(false);
      }}
    />
  );
  return (
    <>
      <PeopleTable
        department={name ? t("departmentBelow", { name }) : null}
        onOpenDepartments={() => setOpen(true)}
        aside={<TreeColumn title={t("departments")}>{tree}</TreeColumn>}
      />
      <DepartmentDrawer title={t("departments")} isOpen={isOpen} onOpenChange={setOpen}>
        {tree}
      </DepartmentDrawer>
      <PersonPanel />
    </>
  );
}
