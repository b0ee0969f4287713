"use client";

import { FieldError } from "@heroui/react";
import { useFieldText } from "./error-text.ts";
import { firstErrorKey } from "./field-error-key.ts";

/** What is wrong with the field around it, by the form's error of it; of a list, its first wrong member. */
export function FieldProblem({ of }: { of: unknown }) {
  const text = useFieldText();
  const key = firstErrorKey(of);
  return key && <FieldError>{text(key)}</FieldError>;
}
