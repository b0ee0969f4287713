import { passwordMatches } from "../auth/password-log-in.ts";
import { UpstreamError, unauthenticated } from "../errors.ts";
import { headerText } from "../headers.ts";
import { findMember, findPerson } from "../members.ts";
import { livePass } from "../passwords/passes.ts";
import { changeRefusal, weakness } from "../passwords/policy.ts";
import { destination, send } from "../passwords/send.ts";
import { madeUpPassword, refuseSingleSignOn, setPassword } from "../passwords/set-password.ts";
import type { Routes } from "../route.ts";

export const passwords: Routes = {
  "PUT /v1/usg/acs/password": {
    caller: ["user"],
    handle: ({ world, caller, body, now }) => {
      const user = world.users.need(caller.userId);
      // Chosen: the token's own account only, and with its domain as the text demands, though not the sample.
      if (body.text("account") !== user.account) {
        throw new UpstreamError(400, "USG.206030005", "The account is not the caller's.");
      }
      refuseSingleSignOn(world, user);
      // Chosen: wrong old passwords count like wrong log-ins, lest a stolen token be enough to guess one.
      if (!passwordMatches(world, user, body.text("oldPwd"))) {
        throw new UpstreamError(400, "USG.206030006", "The old password is wrong.");
      }
      const password = body.text("newPwd");
      const refusal = changeRefusal(user, password, now);
      if (refusal) throw refusal;
      setPassword(world, user, { password, chosen: true, temporary: false });
      return undefined;
    },
  },

  "PUT /v1/usg/acs/password/admin/reset": {
    caller: ["corp-admin"],
    handle: ({ world, caller, body }) => {
      const user = findMember(world, caller.corpId, body.text("account"), 0);
      // Chosen: among administrators only the default one resets a password.
      if (user.adminType !== 2 && caller.role !== "corp-owner") {
        throw new UpstreamError(403, "USG.206030016", "Only the default administrator may do that.");
      }
      refuseSingleSignOn(world, user);
      const where = destination(user, "mail", "sms");
      const password = madeUpPassword(user.account);
      setPassword(world, user, { password, chosen: false, temporary: true });
      send(world, user, where, "new-password", password);
      return undefined;
    },
  },

  // The header carries the token of the checked code, so the caller is nobody to the pipeline.
  "PUT /v1/usg/acs/password/reset": {
    caller: ["anonymous"],
    handle: ({ world, body, headers }) => {
      const name = body.text("user");
      const pass = livePass(world, headerText(headers, "x-access-token") ?? "", name);
      const user = findPerson(world, name);
      if (pass?.step !== "code" || !user) throw unauthenticated();
      refuseSingleSignOn(world, user);
      const password = body.text("newPwd");
      const weak = weakness(password, user.account);
      if (weak) throw weak;
      world.passes.remove(pass);
      setPassword(world, user, { password, chosen: true, temporary: body.int("passWordType", 0) === 1 });
      return undefined;
    },
  },
};
