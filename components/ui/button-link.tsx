import { type ButtonVariants, buttonVariants } from "@heroui/styles";
import Link from "next/link";
import type { ComponentProps } from "react";

type Props = ComponentProps<typeof Link> & Pick<ButtonVariants, "variant" | "size">;

/** A link that looks like a button: for going somewhere. What does something is a Button. */
export function ButtonLink({ variant, size, className, ...props }: Props) {
  return <Link className={buttonVariants({ variant, size, className })} {...props} />;
}
