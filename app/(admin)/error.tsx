"use client";

import { BrokenNotice, type BrokenPage } from "#components/shell/broken-notice.tsx";

export default function ErrorPage(props: BrokenPage) {
  return <BrokenNotice {...props} />;
}
