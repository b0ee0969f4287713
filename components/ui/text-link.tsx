import type { ComponentProps } from "react";
import { NearLink } from "./near-link.tsx";

/** A link in text and lists. */
export function TextLink({ className = "", ...props }: ComponentProps<typeof NearLink>) {
  return (
    <NearLink
      className={`rounded-md font-medium outline-none hover:underline focus-visible:ring-2 focus-visible:ring-focus ${className}`}
      {...props}
    />
  );
}
