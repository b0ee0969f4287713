"use client";

import Link from "next/link";
import { type ComponentProps, useState } from "react";

/**
 * The portal's link. What it leads to is fetched ahead once a pointer, a finger or the focus is on it. Left alone, the
 * framework fetches every link in sight: all of the navigation with each page, and a list's rows as they scroll by, each
 * drawn by the server for somebody who will open one of them.
 */
export function NearLink(props: Omit<ComponentProps<typeof Link>, "prefetch">) {
  const [isNear, setIsNear] = useState(false);
  const comeNear = () => setIsNear(true);
  return (
    <Link
      onMouseEnter={comeNear}
      onTouchStart={comeNear}
      onFocus={comeNear}
      {...props}
      prefetch={isNear ? null : false}
    />
  );
}
