import { NotFoundNotice } from "#components/shell/not-found-notice.tsx";

export default function NotFound() {
  return (
    <main className="flex min-h-dvh flex-col">
      <NotFoundNotice />
    </main>
  );
}
