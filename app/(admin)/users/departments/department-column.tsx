"use client";

import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { SearchBox } from "#components/ui/search-box.tsx";
import { FoundDepartments } from "./found-departments.tsx";
import { ManagedTree } from "./managed-tree.tsx";

type Props = {
  /** The code of the one that is chosen, the root's for the whole enterprise; null: none. */
  chosen: string | null;
  onChoose: (code: string) => void;
};

/** The departments to choose one from: as a tree, or as a list of those that a search finds. */
export function DepartmentColumn(props: Props) {
  const t = useTranslations("departments");
  const [text, setText] = useQueryState(
    "find",
    parseAsString.withDefault("").withOptions({ history: "push" }),
  );
  return (
    <>
      <search className="border-b border-separator p-2">
        <SearchBox
          label={t("search")}
          value={text}
          onChange={(typed) => setText(typed || null)}
          className="w-full"
        />
      </search>
      {text === "" ? <ManagedTree {...props} /> : <FoundDepartments text={text} {...props} />}
    </>
  );
}
