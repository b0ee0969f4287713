import { namePath, subtree } from "../departments.ts";
import { findMember, personalRoom } from "../members.ts";
import type { User } from "../model/user.ts";
import { pageOf } from "../page.ts";
import type { Call, Routes } from "../route.ts";
import { userAnswer } from "./user-answer.ts";

export const users: Routes = {
  "GET /v1/usg/dcs/corp/member": {
    caller: ["corp-admin"],
    handle: (call) => {
      const found = call.query.flag("isAsc", true) ? searched(call) : searched(call).reverse();
      return pageOf(found, call.query, (user) => listed(call, user));
    },
  },

  "GET /v1/usg/dcs/corp/member/{account}": {
    caller: ["corp-admin"],
    handle: ({ world, caller, params, query }) => {
      const user = findMember(world, caller.corpId, params.text("account"), query.int("accountType", 0));
      return userAnswer(world, user, null);
    },
  },
};

function searched(call: Call): User[] {
  const { world, caller, query } = call;
  const isFound = world.userTexts.finder(caller.corpId, query.text("searchKey", ""));
  const status = query.int("status", null);
  const adminType = query.int("adminType", null);
  const userTypes = query.ints("userType");
  const deptCode = query.text("deptCode", null);
  const codes = deptCode === null ? null : departmentCodes(call, deptCode);
  return inOrder(call).filter(
    (user) =>
      (status === null || user.status === status) &&
      (adminType === null || user.adminType === adminType) &&
      userTypes.includes(user.userType) &&
      (codes === null || codes.has(user.deptCode)) &&
      isFound(user),
  );
}

/** Chosen: without a known field the users come in the order they were created. */
function inOrder({ world, caller, query }: Call): readonly User[] {
  const sorted = world.usersSorted.get(query.text("sortField", ""));
  return sorted ? sorted.get(caller.corpId) : [...world.usersByCorp.get(caller.corpId)];
}

function departmentCodes({ world, caller, query }: Call, deptCode: string): Set<string> {
  return query.flag("enableSubDept", true) ? subtree(world, caller.corpId, deptCode) : new Set([deptCode]);
}

/** The list's item: no deptName, sipNum and vmrList, but the personal meeting ID. */
function listed({ world }: Call, user: User) {
  return {
    id: user.userId,
    userAccount: user.account,
    thirdAccount: user.thirdAccount,
    name: user.name,
    englishName: user.englishName,
    phone: user.phone,
    country: user.country,
    email: user.email,
    vmrId: personalRoom(world, user)?.vmrId ?? null,
    deptCode: user.deptCode,
    deptNamePath: namePath(world, user.corpId, user.deptCode),
    userType: user.userType,
    adminType: user.adminType,
    signature: user.signature,
    title: user.title,
    desc: user.desc,
    status: user.status,
    sortLevel: user.sortLevel,
    hidePhone: user.hidePhone,
    visionAccount: null,
    license: 0,
    activeTime: user.activeTime,
    activeCode: null,
    activeCodeExpireTime: null,
    expireTime: null,
  };
}
