"use client";

import { useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import { CommandDialog } from "#components/operation/command-dialog.tsx";
import type { Department } from "#lib/contract/department-wire.ts";
import { departments } from "#lib/contract/departments.ts";
import { ChangeDialog } from "./change-dialog.tsx";
import { CreateDialog } from "./create-dialog.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { VisibilityDialog } from "./visibility-dialog.tsx";

/** What is asked about a department. `parent`: where a drag has let go of it. */
export type OpenDialog = {
  kind: "create" | "change" | "visibility" | "move" | "remove";
  department: Department;
  parent?: Department;
};

type Props = { open: OpenDialog | null; onClose: () => void };

/** What is asked before something is done with a department. The one asked about last stays while its dialog closes. */
export function DepartmentDialogs({ open, onClose }: Props) {
  const t = useTranslations("departments");
  const [last, setLast] = useState(open);
  if (open && open !== last) setLast(open);
  const { kind, department, parent } = open ?? last ?? {};
  if (!department) return null;
  const { code, name } = department;
  const dialog = (which: OpenDialog["kind"]) => ({
    isOpen: open !== null && kind === which,
    onOpenChange: onClose,
  });
  return (
    // Another department's values must not stay in the fields.
    <Fragment key={`${code} ${parent?.code ?? ""}`}>
      <CreateDialog parent={department} {...dialog("create")} />
      <ChangeDialog department={department} {...dialog("change")} />
      <VisibilityDialog department={department} {...dialog("visibility")} />
      <MoveDialog department={department} parent={parent} {...dialog("move")} />
      <CommandDialog
        {...dialog("remove")}
        operation={departments.remove}
        input={{ code }}
        title={t("removeTitle", { name })}
        body={t("removeText")}
        keep={t("removeKeep")}
        act={t("removeAct")}
        done={t("removed", { name })}
      />
    </Fragment>
  );
}
