import { childrenOf, findDepartment, pathTo, refusedDepartment, rootCode, subtree } from "../departments.ts";
import type { Department } from "../model/enterprise.ts";
import type { Call, Routes } from "../route.ts";
import { type World, within } from "../world.ts";
import { requireEmpty, requireRoomBelow, requireRoomFor } from "./department-limits.ts";
import { settingsOf } from "./department-settings.ts";

export const departments: Routes = {
  /** Chosen: nothing says that a name may stand only once below one department, so it may stand there twice. */
  "POST /v1/usg/dcs/corp/dept": {
    caller: ["corp-admin"],
    handle: (call) => {
      const { world, caller, body } = call;
      const { corpId } = caller;
      const deptCode = body.text("deptCode", "") || freeCode(call);
      if (world.departments.get(within(corpId, deptCode))) {
        throw refusedDepartment(`The department code ${deptCode} is taken.`);
      }
      const parent = findDepartment(world, corpId, body.text("parentDeptCode", "") || rootCode);
      requireRoomFor(world, parent);
      world.departments.add({
        corpId,
        deptCode,
        deptName: body.text("deptName"),
        parentDeptCode: parent.deptCode,
        ...settingsOf(call, null),
      });
      return { value: deptCode };
    },
  },

  /** Chosen: what is absent stays; a department goes neither below itself nor to where its levels find no room. */
  "PUT /v1/usg/dcs/corp/dept/{dept_code}": {
    caller: ["corp-admin"],
    handle: (call) => {
      const { world, body } = call;
      const department = named(call);
      const settings = settingsOf(call, department);
      const parentDeptCode = newParent(call, department);
      world.departments.update(department, {
        deptName: body.text("deptName", department.deptName),
        parentDeptCode,
        ...settings,
      });
      return undefined;
    },
  },

  "DELETE /v1/usg/dcs/corp/dept/{dept_code}": {
    caller: ["corp-admin"],
    handle: (call) => {
      const department = named(call);
      requireEmpty(call.world, department);
      call.world.departments.remove(department);
      return undefined;
    },
  },

  "GET /v1/usg/dcs/member/dept/{dept_code}": {
    caller: ["corp-admin"],
    handle: (call) => {
      const department = named(call);
      const childDepts = childrenOf(call.world, department).map((it) => answer(call.world, it));
      return { ...answer(call.world, department), childDepts };
    },
  },

  /** Chosen: part of a name suffices, in either case. */
  "GET /v1/usg/dcs/member/dept": {
    caller: ["corp-admin"],
    handle: ({ world, caller, query }) => {
      const wanted = query.text("deptName").toLowerCase();
      return [...world.departmentsByCorp.get(caller.corpId)]
        .filter(({ deptName }) => deptName.toLowerCase().includes(wanted))
        .map((it) => answer(world, it));
    },
  },
};

function named({ world, caller, params }: Call): Department {
  return findDepartment(world, caller.corpId, params.text("dept_code"));
}

function newParent({ world, caller, body }: Call, department: Department): string | null {
  const wanted = body.text("parentDeptCode", "") || department.parentDeptCode;
  if (wanted === department.parentDeptCode || wanted === null) return department.parentDeptCode;
  if (department.deptCode === rootCode) throw refusedDepartment("The root department cannot be moved.");
  const parent = findDepartment(world, caller.corpId, wanted);
  if (subtree(world, caller.corpId, department.deptCode).has(parent.deptCode)) {
    throw refusedDepartment("A department cannot be moved below itself.");
  }
  requireRoomBelow(world, parent, department);
  return parent.deptCode;
}

/** Short, of letters and digits, as those in the published samples. */
function freeCode({ world, caller }: Call): string {
  let code = world.random.token(5);
  while (world.departments.get(within(caller.corpId, code))) code = world.random.token(5);
  return code;
}

function answer(world: World, department: Department) {
  const { corpId, deptCode } = department;
  const path = pathTo(world, corpId, deptCode);
  return {
    corpId,
    deptCode,
    deptLevel: path.length,
    deptName: department.deptName,
    deptNamePath: path.map((it) => it.deptName).join("#"),
    deptCodePath: path.map((it) => it.deptCode).join("#"),
    parentDeptCode: department.parentDeptCode,
    isLeafNode: world.departmentsByParent.get(within(corpId, deptCode)).size === 0,
    note: department.note,
    inPermission: department.inPermission,
    outPermission: department.outPermission,
    designatedOutDeptCodes: department.designatedOutDeptCodes.map((id) => ({
      id,
      mark: world.departments.get(within(corpId, id))?.deptName ?? id,
    })),
    sortLevel: department.sortLevel,
  };
}
