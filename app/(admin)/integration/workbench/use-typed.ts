import { useWatch } from "react-hook-form";
import { formRules, valuesOfForm } from "#lib/contract/signature-forms.ts";
import { signedParts, signedText } from "#lib/contract/signature-text.ts";
import type { Typed } from "./workbench.tsx";

/** What is typed now, and the text that it makes. */
export function useTyped() {
  // Every field has a value from the start.
  const { form, key, signature, ...values } = useWatch<Typed>() as Typed;
  const parts = signedParts(formRules[form].app, valuesOfForm(form, values));
  return { form, key, signature, values, parts, text: signedText(parts) };
}
