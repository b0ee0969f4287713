import { endTokensOf } from "../auth/tokens.ts";
import { UpstreamError } from "../errors.ts";
import { findMember, personalRoom } from "../members.ts";
import type { User } from "../model/user.ts";
import type { Call, Routes } from "../route.ts";

export const userStates: Routes = {
  /** Chosen: all or nothing. Enabling beyond what was bought fails, and live tokens of a disabled user end. */
  "PUT /v1/usg/dcs/corp/member/status/{value}": {
    caller: ["corp-admin"],
    handle: (call) => {
      const { world, params } = call;
      const status = params.int("value") === 1 ? 1 : 0;
      for (const user of named(call)) {
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
      const { world, caller } = call;
      const users = named(call);
      const { ownerId } = world.enterprises.need(caller.corpId);
      if (users.some(({ userId }) => userId === ownerId))
        throw new UpstreamError(403, "USG.000000003", "The default administrator cannot be deleted.");
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

function named({ world, caller, query, body }: Call): User[] {
  const type = query.int("accountType", 0);
  return body.textItems().map((name) => findMember(world, caller.corpId, name, type));
}
