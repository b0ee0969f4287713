"use client";

import { TextArea } from "@heroui/react";
import { TextFrame } from "./text-frame.tsx";

type Props = { name: string; label: string; description?: string; isRequired?: boolean; rows?: number };

/** Several lines of text of the form around it. Where they become a list, the first wrong member is told. */
export function TextAreaInput({ rows = 4, ...props }: Props) {
  return (
    <TextFrame {...props}>
      {(ref) => <TextArea ref={ref} rows={rows} autoComplete="off" spellCheck={false} />}
    </TextFrame>
  );
}
