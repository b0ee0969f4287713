import { personalRoom } from "../members.ts";
import type { Terminal } from "../model/terminal.ts";
import type { User } from "../model/user.ts";
import type { Call } from "../route.ts";
import { type World, within } from "../world.ts";

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

/** Chosen: without phone and e-mail, which are those of its contact, who may have hidden the number from others. */
export function terminalEntry(world: World, terminal: Terminal) {
  return {
    id: terminal.account,
    account: terminal.account,
    name: terminal.name,
    englishName: "",
    email: "",
    phone: null,
    deptName: world.departments.get(within(terminal.corpId, terminal.deptCode))?.deptName ?? null,
    deptCodes: [terminal.deptCode],
    number: terminal.number,
    updateTime: null,
    isHardTerminal: true,
    vmrId: null,
    signature: "",
    title: "",
    description: terminal.description,
    hidePhone: false,
    type: "HARD_TERMINAL",
    statusCode: 0,
  };
}
