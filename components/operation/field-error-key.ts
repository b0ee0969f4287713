import type { FieldError } from "react-hook-form";

/** The key of `errors.fields`: zod's issue code, or the name our own refinement gives as its message. */
export function keyOfError({ type, message }: FieldError): string {
  return type === "custom" && message ? message : String(type);
}

/** The same of a field that is a list: of its first member that has an error, at whatever depth. */
export function firstErrorKey(errors: unknown): string | undefined {
  if (typeof errors !== "object" || errors === null) return undefined;
  if (isFieldError(errors)) return keyOfError(errors);
  return Object.values(errors)
    .map(firstErrorKey)
    .find((key) => key !== undefined);
}

function isFieldError(errors: object): errors is FieldError {
  return "type" in errors && typeof errors.type === "string";
}
