import { type ButtonVariants, buttonVariants } from "@heroui/styles";
import { Download } from "lucide-react";
import type { ReactNode } from "react";

type Props = { id: string; query: string; variant: ButtonVariants["variant"]; children: ReactNode };

/** Rows of an import as a file: a download, not a page. */
export function RowsFileLink({ id, query, variant, children }: Props) {
  return (
    <a className={buttonVariants({ size: "sm", variant })} href={`/api/imports/${id}/rows?${query}`} download>
      <Download />
      {children}
    </a>
  );
}
