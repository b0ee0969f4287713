import type { FieldError } from "react-hook-form";

/** The key of `errors.fields`: zod's issue code, or the name our own refinement gives as its message. */
export function keyOfError({ type, message }: FieldError): string {
  return type === "custom" && message ? message : String(type);
}
