import { endTokensOf } from "../auth/tokens.ts";
import { UpstreamError } from "../errors.ts";
import { needLicence, needLicencesToEnable } from "../licences.ts";
import { addMember, findMember, personalRoom } from "../members.ts";
import type { User } from "../model/user.ts";
import { weakness } from "../passwords/policy.ts";
import { destination, send } from "../passwords/send.ts";
import { madeUpPassword } from "../passwords/set-password.ts";
import { setPicture } from "../pictures.ts";
import type { Call, Routes } from "../route.ts";
import type { Values } from "../values.ts";
import type { World } from "../world.ts";
import { userAnswer } from "./user-answer.ts";
import { refuseAccount, refuseContacts, refuseDepartment, refuseOwner } from "./user-rules.ts";

export const userChanges: Routes = {
  "POST /v1/usg/dcs/corp/member": {
    caller: ["corp-admin"],
    handle: (call) => {
      const { world, caller, body } = call;
      const { corpId } = caller;
      const details = written(body, {});
      const account = body.text("account", "") || `Auto-${world.random.hex(32)}`;
      const thirdAccount = body.text("thirdAccount", "") || null;
      const password = body.text("pwd", "") || madeUpPassword(account);
      refuseAccount(world, corpId, account, thirdAccount);
      refuseContacts(world, corpId, details, null);
      refuseDepartment(world, corpId, details.deptCode ?? "1");
      const weak = weakness(password, account);
      if (weak) throw weak;
      needLicence(world, corpId);
      const userId = world.random.hex(32);
      const name = body.text("name");
      const ids = { userId, corpId, account, thirdAccount, name };
      const user = addMember(world, { ...details, ...ids, password, firstLogin: true });
      // A text, of which only "0" means no.
      if (body.text("sendNotify", "1") !== "0") {
        send(world, user, destination(user, "mail", "sms"), "new-account", password);
      }
      return userAnswer(world, user, null);
    },
  },

  /** Chosen: what is absent stays as it is, though the page repeats the defaults of adding (meeting_21_0068). */
  "PUT /v1/usg/dcs/corp/member/{account}": {
    caller: ["corp-admin"],
    handle: (call) => {
      const { world, caller, params, query, body } = call;
      const user = findMember(world, caller.corpId, params.text("account"), query.int("accountType", 0));
      const changes = written(body, user);
      refuseContacts(world, caller.corpId, changes, user);
      refuseDepartment(world, caller.corpId, changes.deptCode ?? user.deptCode);
      if (changes.status === 1) refuseOwner(call, [user], "disabled");
      if (changes.status === 0 && user.status === 1) needLicencesToEnable(world, caller.corpId, 1);
      renumberRoom(call, user);
      world.users.update(user, { ...changes, updateTime: world.clock.now() });
      if (user.status === 1) endTokensOf(world, user);
      return userAnswer(world, user, null);
    },
  },

  "POST /v1/usg/abs/profile-images/{user_id}": {
    caller: ["corp-admin"],
    handle: ({ world, caller, params, body }) => {
      const user = world.users.get(params.text("user_id"));
      if (user?.corpId !== caller.corpId) {
        throw new UpstreamError(400, "USG.201040000", "The user does not exist.");
      }
      setPicture(world, user, body.file("file"));
      return undefined;
    },
  },
};

/** The members of a body that adding and modifying share. Absent ones are those of `before`. */
function written(body: Values, before: Partial<User>): Partial<User> {
  return {
    name: body.text("name", before.name ?? ""),
    englishName: body.text("englishName", before.englishName ?? ""),
    phone: body.text("phone", before.phone ?? ""),
    country: body.text("country", before.country ?? "chinaPR"),
    email: body.text("email", before.email ?? ""),
    deptCode: body.text("deptCode", before.deptCode ?? "1"),
    signature: body.text("signature", before.signature ?? ""),
    title: body.text("title", before.title ?? ""),
    desc: body.text("desc", before.desc ?? ""),
    status: body.int("status", before.status ?? 0) === 1 ? 1 : 0,
    sortLevel: body.int("sortLevel", before.sortLevel ?? 10_000),
    hidePhone: body.flag("hidePhone", before.hidePhone ?? false),
  };
}

/** Chosen: a number that some room of the system has is refused, and so is one that is not digits. */
function renumberRoom({ world, body }: Call, user: User): void {
  const vmrId = body.text("vmrId", "");
  const room = personalRoom(world, user);
  if (!room || vmrId === "" || vmrId === room.vmrId) return;
  if (!/^\d+$/.test(vmrId) || isTaken(world, vmrId)) {
    throw new UpstreamError(400, "USG.000000003", `The personal meeting ID ${vmrId} cannot be had.`);
  }
  world.rooms.update(room, { vmrId });
}

function isTaken(world: World, vmrId: string): boolean {
  return world.roomsByNumber.get(vmrId) !== undefined;
}
