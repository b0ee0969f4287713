import { UpstreamError } from "../errors.ts";
import { needLicence } from "../licences.ts";
import { addMember } from "../members.ts";
import type { Enterprise } from "../model/enterprise.ts";
import { destination, send } from "../passwords/send.ts";
import { madeUpPassword } from "../passwords/set-password.ts";
import type { Call, Routes } from "../route.ts";
import { within } from "../world.ts";
import { refuseDepartment } from "./user-rules.ts";

const flagship = 0;

export const userInvitations: Routes = {
  /**
   * Who has an account elsewhere must agree first; who has none registers first, except that a flagship enterprise
   * adds him at once (meeting_21_1530). Chosen: until then the invitation waits, and nobody answers it here.
   */
  "POST /v1/usg/dcs/corp/member/add": {
    caller: ["corp-admin"],
    handle: (call) => {
      const { world, caller, body } = call;
      const enterprise = world.enterprises.need(caller.corpId);
      const contact = body.text("contact");
      const isMail = contact.includes("@");
      if (!isMail && !/^(\+86)?1\d{10}$/.test(contact))
        throw refused("The contact is neither e-mail nor phone.");
      const deptCode = body.text("deptCode", "1");
      refuseDepartment(world, caller.corpId, deptCode);

      const known = isMail ? world.usersByEmail.get(contact) : world.usersByPhone.get(international(contact));
      if (known?.corpId === caller.corpId) throw conflict("46", "The user exists already.");
      if (known && world.enterprises.get(known.corpId)?.ownerId === known.userId) {
        throw conflict("43", "The invitee owns another enterprise.");
      }
      if (world.invitations.get(within(caller.corpId, contact))) {
        throw conflict("45", "The invitee is asked already.");
      }
      if (!known && enterprise.corpType === flagship) addAtOnce(call, enterprise, contact, deptCode);
      else ask(call, contact, deptCode);
      return { userExist: known !== undefined };
    },
  },
};

function addAtOnce({ world, body }: Call, { corpId }: Enterprise, contact: string, deptCode: string): void {
  needLicence(world, corpId);
  const account = `Auto-${world.random.hex(32)}`;
  const password = madeUpPassword(account);
  const user = addMember(world, {
    userId: world.random.hex(32),
    corpId,
    account,
    password,
    firstLogin: true,
    name: body.text("name"),
    ...(contact.includes("@") ? { email: contact } : { phone: international(contact) }),
    deptCode,
    title: body.text("title", ""),
    desc: body.text("desc", ""),
    sortLevel: body.int("sortLevel", 10_000),
  });
  send(world, user, destination(user, "mail", "sms"), "new-account", password);
}

function ask({ world, caller, body, now }: Call, contact: string, deptCode: string): void {
  world.invitations.add({ corpId: caller.corpId, contact, name: body.text("name"), deptCode });
  const channel = contact.includes("@") ? "mail" : "sms";
  const secret = world.random.token(32);
  world.sentSecrets.push({ at: now, about: "invitation", channel, to: contact, account: "", secret });
}

/** The mainland site takes its own country's numbers with and without the country code. */
function international(phone: string): string {
  return phone.startsWith("+") ? phone : `+86${phone}`;
}

function conflict(number: string, message: string): UpstreamError {
  return new UpstreamError(400, `USG.2010400${number}`, message);
}

function refused(message: string): UpstreamError {
  return new UpstreamError(400, "USG.000000003", message);
}
