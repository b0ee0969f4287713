import { UpstreamError } from "../errors.ts";
import { findPerson } from "../members.ts";
import type { User } from "../model/user.ts";
import type { Slider } from "../model/verification.ts";
import { codeSeconds, newCode, spendCode } from "../passwords/codes.ts";
import { handOver, livePass } from "../passwords/passes.ts";
import { type Destination, destination, masked, send } from "../passwords/send.ts";
import { refuseSingleSignOn } from "../passwords/set-password.ts";
import { newSlider, pictures, sliderSeconds, solves } from "../passwords/slider.ts";
import type { Call, Routes } from "../route.ts";

/** The way to a new password for who forgot it: slider, code by mail or SMS, then the reset in `passwords.ts`. */
export const verification: Routes = {
  // Chosen: a slider is given for any name, since only a sent code shows that somebody has it.
  "POST /v1/usg/acs/auth/slideverifycode/send": {
    caller: ["anonymous"],
    handle: (call) => {
      const slider = newSlider(call.world, asked(call));
      const { token, pointY } = slider;
      return { ...pictures(slider), pointY, token, expire: sliderSeconds };
    },
  },

  "PUT /v1/usg/acs/auth/slideverifycode/check": {
    caller: ["anonymous"],
    handle: (call) => {
      const { world, body } = call;
      const slider = liveSlider(call);
      // Chosen: a slider may be tried once, and how long it took is not looked at.
      world.sliders.remove(slider);
      if (!solves(slider, body.int("pointX"))) {
        throw new UpstreamError(400, "USG.206010012", "The cut-out does not fit there.");
      }
      return handOver(world, slider.user, slider.checkType === 1 ? "password-slider" : "login-slider");
    },
  },

  "POST /v1/usg/acs/verifycode/send": {
    caller: ["anonymous"],
    handle: (call) => {
      const { world, body } = call;
      const user = body.text("user");
      if (!body.text("token", "")) throw new UpstreamError(400, "USG.206060009", "The slider comes first.");
      const pass = livePass(world, body.text("token"), user);
      if (!pass || pass.step === "code") throw expiredSlider();
      if (pass.step === "login-slider") {
        throw new UpstreamError(400, "USG.206010027", "That slider was for a log-in.");
      }
      const person = findPerson(world, user);
      if (!person) throw new UpstreamError(400, "USG.206030000", "There is no such account.");
      refuseSingleSignOn(world, person);
      const where = wanted(call, person);
      const code = newCode(world, person, user);
      world.passes.remove(pass);
      send(world, person, where, "verification-code", code);
      const bound = where.channel === "sms" ? "bindPhone" : "bindEmail";
      return { expire: codeSeconds, [bound]: masked(where) };
    },
  },

  "PUT /v1/usg/acs/verifycode/check": {
    caller: ["anonymous"],
    handle: ({ world, body }) => {
      const user = body.text("user");
      spendCode(world, findPerson(world, user), user, body.text("code"));
      return handOver(world, user, "code");
    },
  },
};

function asked({ body }: Call): Pick<Slider, "user" | "clientType" | "checkType"> {
  return {
    user: body.text("user"),
    clientType: body.int("clientType"),
    checkType: body.int("checkType", 0),
  };
}

function liveSlider(call: Call): Slider {
  const slider = call.world.sliders.get(call.body.text("token"));
  const { user, clientType, checkType } = asked(call);
  const same = slider?.user === user && slider.clientType === clientType && slider.checkType === checkType;
  if (!slider || !same || slider.expiresAt <= call.now) throw expiredSlider();
  return slider;
}

function expiredSlider(): UpstreamError {
  return new UpstreamError(400, "USG.206060010", "The slider's token is wrong or has expired.");
}

/** An account does not tell the way; a phone number or an e-mail address prefers SMS. */
function wanted({ world, body }: Call, person: User): Destination {
  const method = body.text("sendMethod", null);
  if (method !== null) return destination(person, method === "sms" ? "sms" : "mail");
  if (world.usersByAccount.get(body.text("user"))) {
    throw new UpstreamError(400, "USG.206060011", "sendMethod is missing.");
  }
  return destination(person, "sms", "mail");
}
