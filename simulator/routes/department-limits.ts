import { heightOf, pathTo, refusedDepartment, rootCode } from "../departments.ts";
import type { Department } from "../model/enterprise.ts";
import { type World, within } from "../world.ts";

const limits = { levels: 10, children: 100, departments: 10_000 };

/** Throws 400 unless one more department fits below this one (meeting_21_0061). The root is the first level. */
export function requireRoomFor(world: World, parent: Department): void {
  if (world.departmentsByCorp.get(parent.corpId).size >= limits.departments) {
    throw refusedDepartment(`An enterprise has at most ${limits.departments} departments.`);
  }
  requirePlace(world, parent, 1);
}

/** Throws 400 unless a department with all that is below it fits below another. */
export function requireRoomBelow(world: World, parent: Department, moved: Department): void {
  requirePlace(world, parent, heightOf(world, moved));
}

/** Throws 400 for the root, and for a department that holds users, terminals or departments (meeting_21_0063). */
export function requireEmpty(world: World, { corpId, deptCode }: Department): void {
  if (deptCode === rootCode) throw refusedDepartment("The root department cannot be deleted.");
  const key = within(corpId, deptCode);
  if (world.departmentsByParent.get(key).size > 0) {
    throw refusedDepartment("The department has sub-departments.");
  }
  if (world.usersByDepartment.get(key).size > 0) throw refusedDepartment("The department has users.");
  if (world.terminalsByDepartment.get(key).size > 0) throw refusedDepartment("The department has terminals.");
}

function requirePlace(world: World, { corpId, deptCode }: Department, height: number): void {
  if (world.departmentsByParent.get(within(corpId, deptCode)).size >= limits.children) {
    throw refusedDepartment(`A department has at most ${limits.children} sub-departments.`);
  }
  if (pathTo(world, corpId, deptCode).length + height > limits.levels) {
    throw refusedDepartment(`Departments have at most ${limits.levels} levels.`);
  }
}
