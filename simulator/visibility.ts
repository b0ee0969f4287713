import { subtree } from "./departments.ts";
import type { Caller } from "./route.ts";
import { type World, within } from "./world.ts";

/**
 * The departments whose users somebody may see in the directory, null for all: the own department's
 * outPermission limits the set, departments with inPermission OPEN are always in it.
 * Chosen: administrators see everybody.
 */
export function visibleDepartments(world: World, caller: Caller): Set<string> | null {
  if (caller.role !== "user") return null;
  const { corpId } = caller;
  const user = world.users.need(caller.userId);
  const own = world.departments.need(within(corpId, user.deptCode));
  if (own.outPermission === "UNLIMITED") return null;
  const open = [...world.departmentsByCorp.get(corpId)].filter((it) => it.inPermission === "OPEN");
  return new Set([...reach(), ...open.map((it) => it.deptCode)]);

  function reach(): Iterable<string> {
    if (own.outPermission === "SELF_AND_CHILD_DEPARTMENT") return subtree(world, corpId, own.deptCode);
    if (own.outPermission === "DESIGNATED_DEPARTMENT") return own.designatedOutDeptCodes;
    return [own.deptCode];
  }
}
