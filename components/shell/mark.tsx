/** The portal's mark: a doorway. Decoration beside the name, so that readers' software skips it. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="var(--accent)" />
      <path
        d="M6.5 18.5V11a5.5 5.5 0 0 1 11 0v7.5"
        fill="none"
        stroke="#fff"
        strokeWidth="1.9"
        strokeLinecap="round"
      />
      <path d="M10.4 18.5v-7.1a1.6 1.6 0 0 1 3.2 0v7.1z" fill="#fff" />
    </svg>
  );
}
