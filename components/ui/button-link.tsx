import { type ButtonVariants, buttonVariants } from "@heroui/styles";
import type { ComponentProps } from "react";
import { NearLink } from "./near-link.tsx";

type Props = ComponentProps<typeof NearLink> & Pick<ButtonVariants, "variant" | "size">;

/** A link that looks like a button: for going somewhere. What does something is a Button. */
export function ButtonLink({ variant, size, className, ...props }: Props) {
  return <NearLink className={buttonVariants({ variant, size, className })} {...props} />;
}
