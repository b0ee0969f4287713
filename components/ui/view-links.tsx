import { NearLink } from "./near-link.tsx";

type Props = { label: string; items: readonly { href: string; label: string; isCurrent: boolean }[] };

/** The pages that share a title, as tabs below it. */
export function ViewLinks({ label, items }: Props) {
  return (
    <nav
      aria-label={label}
      className="mx-4 mb-4 flex shrink-0 gap-5 overflow-x-auto border-b border-separator text-sm md:mx-8"
    >
      {items.map(({ href, label: text, isCurrent }) => (
        <NearLink
          key={href}
          href={href}
          aria-current={isCurrent ? "page" : undefined}
          className="-mb-px shrink-0 border-b-2 border-transparent pt-1 pb-2 font-medium text-muted outline-none hover:text-foreground focus-visible:ring-2 focus-visible:ring-focus focus-visible:ring-inset aria-[current]:border-accent aria-[current]:text-foreground"
        >
          {text}
        </NearLink>
      ))}
    </nav>
  );
}
