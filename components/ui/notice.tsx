import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type Props = {
  icon: LucideIcon;
  tone?: "plain" | "danger";
  title: string;
  text: ReactNode;
  /** Heading level of the title where the notice is the page itself. */
  isPage?: boolean;
  /** Ways out, as buttons. */
  children?: ReactNode;
};

const tones = { plain: "bg-default text-muted", danger: "bg-danger-soft text-danger-soft-foreground" };

/** What stands where content would: nothing yet, nothing found, nothing to be had. */
export function Notice({ icon: Icon, tone = "plain", title, text, isPage = false, children }: Props) {
  const Title = isPage ? "h1" : "p";
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-1 px-6 py-10 text-center">
      <span className={`mb-2 grid size-9 place-items-center rounded-2xl ${tones[tone]}`}>
        <Icon size={18} strokeWidth={1.75} aria-hidden />
      </span>
      <Title className={isPage ? "text-xl font-semibold" : "font-semibold"}>{title}</Title>
      <p className="max-w-[42ch] text-sm text-pretty text-muted">{text}</p>
      {children && <div className="mt-3 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  );
}
