import { QueryClient } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { operations } from "#lib/contract/index.ts";
import { resourceOf } from "#lib/contract/operation.ts";
import { queryKey } from "./query-key.ts";

it("makes all of a resource stale by the resource's name alone", async () => {
  const client = new QueryClient();
  for (const name of ["rooms.search", "rooms.other", "roomsful.search"])
    client.setQueryData(queryKey({ name }, { page: 1 }), {});
  await client.invalidateQueries({ queryKey: ["rooms"] });
  const stale = client.getQueryCache().findAll({ predicate: ({ state }) => state.isInvalidated });
  expect(stale.map(({ queryKey: [, name] }) => name)).toEqual(["rooms.search", "rooms.other"]);
});

it("tells inputs apart", () => {
  const client = new QueryClient();
  client.setQueryData(queryKey({ name: "rooms.search" }, { page: 1 }), "first");
  expect(client.getQueryData(queryKey({ name: "rooms.search" }, { page: 2 }))).toBeUndefined();
});

it("has every command refresh only resources that exist", () => {
  const resources = new Set([...operations.keys()].map(resourceOf));
  for (const { name, refreshes = [] } of operations.values()) {
    expect(
      refreshes.filter((resource) => !resources.has(resource)),
      name,
    ).toEqual([]);
  }
});
