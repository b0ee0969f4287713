import { newContactCode, spendContactCode, tryContactCode } from "../contact-codes.ts";
import { UpstreamError } from "../errors.ts";
import type { User } from "../model/user.ts";
import { send } from "../passwords/send.ts";
import { setPicture } from "../pictures.ts";
import type { Call, Routes } from "../route.ts";
import { corpInfo } from "./corp.ts";
import { userAnswer } from "./user-answer.ts";

/** What members see and change of their own data. */
export const ownData: Routes = {
  "GET /v1/usg/dcs/member": {
    caller: ["user"],
    handle: (call) => {
      const { world, caller } = call;
      return userAnswer(world, self(call), corpInfo(world, world.enterprises.need(caller.corpId)));
    },
  },

  // Chosen: what is left out stays, as with an administrator's change.
  "PUT /v1/usg/dcs/member": {
    caller: ["user"],
    handle: (call) => {
      const { world, body, now } = call;
      const user = self(call);
      world.users.update(user, {
        name: body.text("name"),
        englishName: body.text("englishName", user.englishName),
        signature: body.text("signature", user.signature),
        title: body.text("title", user.title),
        desc: body.text("desc", user.desc),
        updateTime: now,
      });
      return undefined;
    },
  },

  "POST /v1/usg/abs/profile-images": {
    caller: ["user"],
    handle: (call) => {
      setPicture(call.world, self(call), call.body.file("file"));
      return undefined;
    },
  },

  "POST /v1/usg/dcs/member/verification-code": {
    caller: ["user"],
    handle: (call) => {
      const { world } = call;
      const user = self(call);
      const { contact, channel } = wanted(call);
      const code = newContactCode(world, user, contact);
      send(world, user, { channel, to: contact }, "verification-code", code);
      return undefined;
    },
  },

  "POST /v1/usg/dcs/member/verification-code/verify": {
    caller: ["user"],
    handle: (call) => {
      tryCode(call);
      return undefined;
    },
  },

  "PUT /v1/usg/dcs/member/contact": {
    caller: ["user"],
    handle: (call) => {
      const { world, body, now } = call;
      const user = self(call);
      const { contact, channel } = wanted(call);
      tryCode(call);
      const address =
        channel === "mail"
          ? { email: contact }
          : { phone: contact, country: body.text("country", "chinaPR") };
      spendContactCode(world, user);
      world.users.update(user, { ...address, updateTime: now });
      return undefined;
    },
  },
};

function self({ world, caller }: Call): User {
  return world.users.need(caller.userId);
}

/**
 * The address that a user wants to have. Chosen: the server tells by its form which of both it is, refuses what is
 * neither, and tells of an address that somebody else has already when the code is asked for.
 */
function wanted({ world, caller, body }: Call): { contact: string; channel: "mail" | "sms" } {
  const contact = body.text("contact");
  const isMail = /^[^@\s]+@[^@\s]+$/.test(contact);
  if (!isMail && !/^\+?\d{5,31}$/.test(contact)) {
    throw new UpstreamError(400, "USG.000000003", "contact is neither an e-mail address nor a phone number");
  }
  const holder = (isMail ? world.usersByEmail : world.usersByPhone).get(contact);
  if (holder && holder.userId !== caller.userId) {
    throw new UpstreamError(400, "USG.201040020", "The e-mail address or mobile number is in use.");
  }
  return { contact, channel: isMail ? "mail" : "sms" };
}

function tryCode(call: Call): void {
  const { world, body } = call;
  const { contact } = wanted(call);
  tryContactCode(world, self(call), contact, body.text("verificationCode", ""));
}
