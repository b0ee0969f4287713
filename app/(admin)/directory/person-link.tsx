"use client";

import { parseAsString, useQueryState } from "nuqs";
import { Button } from "react-aria-components";
import type { Person } from "#lib/contract/directory-wire.ts";

/** The id of the person whose panel is open. */
export function useShownPerson() {
  return useQueryState("person", parseAsString.withOptions({ history: "push" }));
}

/** Opens the panel of a person. */
export function PersonLink({ person: { id, name, englishName } }: { person: Person }) {
  const [, show] = useShownPerson();
  return (
    <Button
      onPress={() => void show(id)}
      className="max-w-full cursor-pointer truncate rounded-md text-start font-medium outline-none hover:underline focus-visible:ring-2 focus-visible:ring-focus"
    >
      {name}
      {englishName && englishName !== name && (
        <span className="ms-2 font-normal text-muted">{englishName}</span>
      )}
    </Button>
  );
}
