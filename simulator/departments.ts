import { UpstreamError } from "./errors.ts";
import type { Department } from "./model/enterprise.ts";
import { type World, within } from "./world.ts";

/** The root's code in every enterprise. */
export const rootCode = "1";

/** What a department may not do; the reference has no codes for departments beyond that of a failed check. */
export function refusedDepartment(message: string): UpstreamError {
  return new UpstreamError(400, "USG.000000003", message);
}

/** The enterprise's department of that code. Throws 400 USG.000000003 when there is none. */
export function findDepartment(world: World, corpId: string, deptCode: string): Department {
  const department = world.departments.get(within(corpId, deptCode));
  if (!department) throw refusedDepartment(`There is no department ${deptCode}.`);
  return department;
}

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

/** What stands directly below a department, by level; equals in the order they came. */
export function childrenOf(world: World, { corpId, deptCode }: Department): Department[] {
  return [...world.departmentsByParent.get(within(corpId, deptCode))].sort(
    (a, b) => a.sortLevel - b.sortLevel,
  );
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

/** How many levels a department and what is below it take: 1 without children. */
export function heightOf(world: World, department: Department): number {
  const below = [...world.departmentsByParent.get(within(department.corpId, department.deptCode))];
  return 1 + Math.max(0, ...below.map((child) => heightOf(world, child)));
}
