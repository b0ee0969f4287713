import { endTokensOf } from "../auth/tokens.ts";
import { UpstreamError } from "../errors.ts";
import { needLicencesToEnable } from "../licences.ts";
import { findMember, personalRoom } from "../members.ts";
import type { User } from "../model/user.ts";
import type { Call, Routes } from "../route.ts";
import { refuseOwner } from "./user-rules.ts";

const most = 100;

export const userStates: Routes = {
  /** Chosen: all or nothing. Enabling beyond what was bought fails, and live tokens of a disabled user end. */
  "PUT /v1/usg/dcs/corp/member/status/{value}": {
    caller: ["corp-admin"],
    handle: (call) => {
      const { world, params } = call;
      const status = params.int("value") === 1 ? 1 : 0;
      const users = named(call);
      if (status === 1) refuseOwner(call, users, "disabled");
      else needLicencesToEnable(world, call.caller.corpId, users.filter((user) => user.status === 1).length);
      for (const user of users) {
        world.users.update(user, { status });
        if (status === 1) endTokensOf(world, user);
      }
      return undefined;
    },
  },

  /** Chosen: all or nothing; the default administrator stays, and the rooms of who goes are free again. */
  "POST /v1/usg/dcs/corp/member/delete": {
    caller: ["corp-admin"],
    handle: (call) => {
      const { world } = call;
      const users = named(call);
      refuseOwner(call, users, "deleted");
      for (const user of users) {
        endTokensOf(world, user);
        const own = personalRoom(world, user);
        if (own) world.rooms.remove(own);
        for (const room of [...world.roomsByHolder.get(user.userId)])
          world.rooms.update(room, { holderId: null });
        world.users.remove(user);
      }
      return undefined;
    },
  },
};

/** Chosen: whom a call names twice it means once, and more than 100 are too many, as in the sibling operations. */
function named({ world, caller, query, body }: Call): User[] {
  const type = query.int("accountType", 0);
  const names = new Set(body.textItems());
  if (names.size > most) throw new UpstreamError(400, "USG.000000003", `More than ${most} users.`);
  return [...names].map((name) => findMember(world, caller.corpId, name, type));
}
