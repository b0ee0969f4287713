import { useEffect, useState } from "react";

/**
 * What a promise brings, while it is about what is shown now; undefined before. `make` gives a new promise whenever
 * `about` has changed, and undefined where there is nothing to wait for.
 */
export function useLater<T>(about: string, make: () => Promise<T> | undefined): T | undefined {
  const [made, setMade] = useState<{ about: string; value: T }>();
  // WebCrypto answers later than React draws: what comes for an earlier text is dropped.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` stands for all that `make` reads
  useEffect(() => {
    let isPast = false;
    make()?.then((value) => {
      if (!isPast) setMade({ about, value });
    });
    return () => {
      isPast = true;
    };
  }, [about]);
  return made?.about === about ? made.value : undefined;
}
