import type { ReactNode } from "react";

const shapes = {
  running: "rounded-full bg-success",
  offline: "rounded-full border-[1.5px] border-muted",
  disabled: "rounded-full bg-quiet",
  failed: "rotate-45 rounded-[2px] bg-danger",
};

type Props = { shape?: keyof typeof shapes; className?: string; children: ReactNode };

/** A state in words; a shape only where it deviates from the normal one, which is a plain grey word. */
export function Status({ shape, className = "", children }: Props) {
  if (!shape) return <span className={`whitespace-nowrap text-muted ${className}`}>{children}</span>;
  return (
    <span className={`inline-flex items-center gap-2 whitespace-nowrap ${className}`}>
      <span aria-hidden className={`size-2 shrink-0 ${shapes[shape]}`} />
      {children}
    </span>
  );
}
