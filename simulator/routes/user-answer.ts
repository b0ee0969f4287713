import { namePath } from "../departments.ts";
import { type Room, roomStatus } from "../model/room.ts";
import type { User } from "../model/user.ts";
import { type World, within } from "../world.ts";

/** The full user object; `corp` is filled only where users ask about themselves (meeting_21_0073). */
export function userAnswer(world: World, user: User, corp: object | null) {
  return {
    id: user.userId,
    userAccount: user.account,
    thirdAccount: user.thirdAccount,
    name: user.name,
    englishName: user.englishName,
    phone: user.phone,
    country: user.country,
    email: user.email,
    sipNum: user.sipNum,
    vmrList: [...world.roomsByHolder.get(user.userId)].map(userRoom),
    deptCode: user.deptCode,
    deptName: world.departments.get(within(user.corpId, user.deptCode))?.deptName ?? null,
    deptNamePath: namePath(world, user.corpId, user.deptCode),
    userType: user.userType,
    adminType: user.adminType,
    signature: user.signature,
    title: user.title,
    desc: user.desc,
    corp,
    function: { enableRoom: false },
    devType: null,
    status: user.status,
    sortLevel: user.sortLevel,
    hidePhone: user.hidePhone,
    visionAccount: null,
    license: 0,
    activeTime: user.activeTime,
  };
}

function userRoom(room: Room) {
  return {
    id: room.id,
    vmrId: room.vmrId,
    vmrName: room.vmrName,
    vmrMode: room.vmrMode,
    vmrPkgId: room.package?.id ?? null,
    vmrPkgName: room.package?.name ?? null,
    vmrPkgParties: room.package?.parties ?? null,
    vmrPkgLength: room.package === null ? null : 0,
    status: roomStatus(room),
  };
}
