import type { Department } from "./model/enterprise.ts";
import { type World, within } from "./world.ts";

/** The departments from the root down to this one; empty when there is none of that code. */
export function pathTo(world: World, corpId: string, deptCode: string): Department[] {
  const department = world.departments.get(within(corpId, deptCode));
  if (!department) return [];
  const above = department.parentDeptCode === null ? [] : pathTo(world, corpId, department.parentDeptCode);
  return [...above, department];
}

/** Names from the root down, joined as upstream joins them. */
export function namePath(world: World, corpId: string, deptCode: string): string {
  return pathTo(world, corpId, deptCode)
    .map((it) => it.deptName)
    .join("#");
}

/** A department's code with those of everything below it. */
export function subtree(world: World, corpId: string, deptCode: string): Set<string> {
  const codes = new Set([deptCode]);
  // A Set hands out what is added while it is walked, so this reaches every level.
  for (const code of codes) {
    for (const child of world.departmentsByParent.get(within(corpId, code))) codes.add(child.deptCode);
  }
  return codes;
}
