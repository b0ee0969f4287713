import { PlaceholderLine } from "./placeholder-line.tsx";

const lines = ["title", "facts", "first", "second", "third"];

/** What stands on a page until its content is there. */
export function PagePlaceholder({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="flex flex-col gap-4 px-4 pt-6 md:px-8">
      {lines.map((line, index) => (
        <PlaceholderLine key={line} index={index} />
      ))}
    </div>
  );
}
