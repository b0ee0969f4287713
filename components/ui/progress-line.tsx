type Props = { value: number; max: number; label: string };

/** How much of something is done, as a line; its figures stand beside it. */
export function ProgressLine({ value, max, label }: Props) {
  return (
    <progress
      className="mt-1.5 block h-1 w-full max-w-80 appearance-none overflow-hidden rounded-full bg-surface-tertiary [&::-moz-progress-bar]:bg-quiet [&::-webkit-progress-bar]:bg-surface-tertiary [&::-webkit-progress-value]:bg-quiet"
      value={value}
      max={Math.max(1, max)}
      aria-label={label}
    />
  );
}
