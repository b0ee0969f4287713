import { personalRoom } from "../members.ts";
import type { User } from "../model/user.ts";
import type { Call } from "../route.ts";
import { within } from "../world.ts";

/** Somebody as the directory shows them to the caller: a hidden phone number only to oneself (meeting_21_0512). */
export function directoryEntry({ world, caller }: Call, user: User) {
  return {
    id: user.userId,
    account: user.account,
    name: user.name,
    englishName: user.englishName,
    email: user.email,
    phone: user.hidePhone && user.userId !== caller.userId ? null : user.phone,
    deptName: world.departments.get(within(user.corpId, user.deptCode))?.deptName ?? null,
    deptCodes: [user.deptCode],
    number: user.sipNum,
    updateTime: user.updateTime,
    isHardTerminal: false,
    vmrId: personalRoom(world, user)?.vmrId ?? null,
    signature: user.signature,
    title: user.title,
    description: user.desc,
    hidePhone: user.hidePhone,
    type: "NORMAL_USER",
    statusCode: 0,
  };
}
