import Link from "next/link";
import type { ComponentProps } from "react";

/** A link in text and lists. */
export function TextLink({ className = "", ...props }: ComponentProps<typeof Link>) {
  return (
    <Link
      className={`rounded-md font-medium outline-none hover:underline focus-visible:ring-2 focus-visible:ring-focus ${className}`}
      {...props}
    />
  );
}
