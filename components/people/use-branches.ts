"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import type { z } from "zod";
import type { ApiError } from "#lib/api/client.ts";
import { useApiQueries, useApiQuery } from "#lib/api/hooks.ts";

/** What a tree needs to know of a department. */
export type TreeNode = { code: string; name: string; hasChildren: boolean };

/** A department of the tree. What is below it is known once it was unfolded. */
export type Branch<D extends TreeNode> = {
  department: D;
  below: readonly Branch<D>[] | "unread" | "failed";
  /** When it was read, in milliseconds. */
  readAt: number;
};

/** Answers a department with those directly below it; without a code the root. */
type Reading<D extends TreeNode> = {
  name: string;
  kind: "query";
  input: z.ZodType<unknown, { code?: string | undefined }>;
  output: z.ZodType<D & { children: D[] }>;
};
type Read<D extends TreeNode> = UseQueryResult<D & { children: D[] }, ApiError>;

/** The tree as far as it is unfolded: one call for each unfolded department. `root` is null until it was read. */
export function useBranches<D extends TreeNode>(
  operation: Reading<D>,
  unfolded: ReadonlySet<string>,
): { top: Read<D>; root: Branch<D> | null } {
  const top = useApiQuery(operation, {});
  const rootCode = top.data?.code;
  const codes = [...unfolded].filter((code) => code !== rootCode);
  const reads = useApiQueries(
    operation,
    codes.map((code) => ({ code })),
  );
  const readOf = new Map(codes.map((code, index) => [code, reads[index]]));
  return { top, root: top.data ? branchOf(top.data, top) : null };

  function branchOf(department: D, from: Read<D>): Branch<D> {
    const own = department.code === rootCode ? top : readOf.get(department.code);
    const below = own?.data?.children.map((child) => branchOf(child, own));
    return { department, readAt: from.dataUpdatedAt, below: below ?? (own?.error ? "failed" : "unread") };
  }
}
