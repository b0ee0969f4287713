import { childrenOf, findDepartment, rootCode, subtree } from "../departments.ts";
import type { Department } from "../model/enterprise.ts";
import type { Terminal } from "../model/terminal.ts";
import type { User } from "../model/user.ts";
import { pageOf } from "../page.ts";
import type { Call, Routes } from "../route.ts";
import type { Values } from "../values.ts";
import { visibleDepartments } from "../visibility.ts";
import { type World, within } from "../world.ts";
import { directoryEntry, terminalEntry } from "./directory-entry.ts";

export const directory: Routes = {
  "GET /v1/usg/abs/users": {
    caller: ["corp-admin", "user"],
    handle: (call) => pageOf(searched(call), call.query, (it) => entryOf(call, it)),
  },

  /** Nothing tells the server what a caller knows already, so the documented "unchanged" is never answered. */
  "POST /v1/usg/abs/users/list": {
    caller: ["corp-admin", "user"],
    handle: (call) => {
      const sees = eyesOf(call);
      const byThirdAccount = call.query.text("idType") === "THIRD_ACCOUNT";
      return call.body.objectItems().map((item) => asked(call, item, byThirdAccount, sees));
    },
  },

  /** Chosen: who may see few people may walk the whole tree all the same; the page names no limit. */
  "GET /v1/usg/abs/departments/{dept_code}": {
    caller: ["corp-admin", "user"],
    handle: ({ world, caller, params }) => {
      const department = findDepartment(world, caller.corpId, params.text("dept_code"));
      const childDepts = childrenOf(world, department).map((it) => lightView(world, it));
      return { ...lightView(world, department), childDepts };
    },
  },
};

/**
 * Chosen: disabled users and terminals are left out; the order is that of the tree by levels, then of the users by
 * theirs, with the terminals, which have none, behind them.
 */
function searched(call: Call): (User | Terminal)[] {
  const { world, caller, query } = call;
  const scope = query.text("searchScope");
  const isFound = world.directoryTexts.finder(caller.corpId, query.text("searchKey", ""));
  const isTerminalFound = world.terminalTexts.finder(caller.corpId, query.text("searchKey", ""));
  const sees = eyesOf(call);
  return askedDepartments(call).flatMap(({ deptCode }) => {
    const key = within(caller.corpId, deptCode);
    const users = scope === "HARD_TERMINAL" ? [] : world.usersInDepartment.get(key);
    const terminals = scope === "NORMAL_USER" ? [] : [...world.terminalsByDepartment.get(key)];
    return [
      ...users.filter((user) => user.status === 0 && sees(user) && isFound(user)),
      ...terminals.filter((it) => it.status === 0 && sees(it) && isTerminalFound(it)),
    ];
  });
}

/** Whether the caller may see somebody or a terminal; oneself always. */
function eyesOf({ world, caller }: Call): (it: User | Terminal) => boolean {
  const visible = visibleDepartments(world, caller);
  return (it) =>
    visible === null || visible.has(it.deptCode) || ("userId" in it && it.userId === caller.userId);
}

/** Chosen: nobody is found in a department that does not exist. */
function askedDepartments({ world, caller, query }: Call): Department[] {
  const code = query.text("deptCode", rootCode);
  const withBelow = query.flag("querySubDept") || !query.has("deptCode");
  const all = world.departmentsByCorp.get(caller.corpId);
  if (code === rootCode && withBelow) return inOrder([...all]);
  const codes = withBelow ? subtree(world, caller.corpId, code) : new Set([code]);
  return inOrder([...all].filter(({ deptCode }) => codes.has(deptCode)));
}

function inOrder(departments: Department[]): Department[] {
  return departments.sort((a, b) => a.sortLevel - b.sortLevel);
}

/** Chosen: a disabled user is as unknown here as in the search. A terminal's id is its built-in account. */
function asked(call: Call, item: Values, byThirdAccount: boolean, sees: ReturnType<typeof eyesOf>) {
  const { world, caller } = call;
  const id = item.text("id", "");
  const found = byThirdAccount
    ? world.usersByThirdAccount.get(within(caller.corpId, id))
    : (world.users.get(id) ?? world.terminals.get(id));
  if (!found || found.corpId !== caller.corpId || found.status === 1) return { id, statusCode: 2 };
  if (!sees(found)) return { id, statusCode: 3 };
  return entryOf(call, found);
}

function entryOf(call: Call, it: User | Terminal) {
  return "userId" in it ? directoryEntry(call, it) : terminalEntry(call.world, it);
}

function lightView(world: World, { corpId, deptCode, deptName }: Department) {
  const isLeafNodes = world.departmentsByParent.get(within(corpId, deptCode)).size === 0;
  return { deptCode, deptName, isLeafNodes };
}
