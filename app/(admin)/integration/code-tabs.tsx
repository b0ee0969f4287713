"use client";

import { Tabs } from "@heroui/react";
import { CodeBlock } from "./code-block.tsx";

export type Snippet = { id: string; name: string; code: string };

/** The same in several languages, one at a time. */
export function CodeTabs({ label, snippets }: { label: string; snippets: readonly Snippet[] }) {
  return (
    <Tabs variant="secondary">
      <Tabs.ListContainer className="overflow-x-auto px-4">
        <Tabs.List aria-label={label}>
          {snippets.map(({ id, name }) => (
            <Tabs.Tab key={id} id={id}>
              {name}
              <Tabs.Indicator />
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs.ListContainer>
      {snippets.map(({ id, name, code }) => (
        <Tabs.Panel key={id} id={id}>
          <CodeBlock name={name} code={code} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
