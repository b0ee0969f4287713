import { appIds } from "#lib/contract/app-ids.ts";
import { connections } from "#lib/contract/connections.ts";
import { meetingPasswords } from "#lib/contract/meeting-passwords.ts";
import type { Operation } from "#lib/contract/operation.ts";
import { profile } from "#lib/contract/profile.ts";
import { newContactCode } from "../../../simulator/contact-codes.ts";
import { within } from "../../../simulator/world.ts";
import { homeCorp, newApp, resetUpstream } from "./apps.ts";
import type { Demo } from "./demo.ts";
import { recoveryInputs } from "./recovery-inputs.ts";

/** Where an example names what only a running demo has, such as its address: the same about this one. */
/** Operations on an app id that the upstream knows and the portal does not use. */
const ofUnusedAppIds = [
  appIds.change,
  appIds.enable,
  appIds.disable,
  appIds.resetKey,
  appIds.connect,
  appIds.remove,
  appIds.replace,
  appIds.giveNewKey,
  appIds.drop,
];

/** Operations that take a code which the upstream has just sent. */
const withContactCode = [profile.checkCode, profile.replaceContact, profile.changeContact];

/** Operations that take the present password of the demo's user. */
const withPassword = [meetingPasswords.change, meetingPasswords.replace];

const mei = ({ simulator: { world } }: Demo) => world.usersByThirdAccount.need(within(homeCorp, "mei.chen"));

const ofDemo: Record<string, (demo: Demo) => object | Promise<object>> = {
  ...recoveryInputs,
  [connections.register.name]: (demo) => newApp(demo, homeCorp),
  ...Object.fromEntries(
    ofUnusedAppIds.map(({ name, example }) => [
      name,
      (demo: Demo) => ({ ...example, appId: newApp(demo, homeCorp).appId }),
    ]),
  ),
  ...Object.fromEntries(
    withContactCode.map(({ name, example: { contact } }) => [
      name,
      (demo: Demo) => ({ contact, code: newContactCode(demo.simulator.world, mei(demo), contact) }),
    ]),
  ),
  ...Object.fromEntries(
    withPassword.map(({ name, example }) => [
      name,
      (demo: Demo) => ({ ...example, oldPassword: mei(demo).password }),
    ]),
  ),
  [connections.addKey.name]: (demo) => ({ ...connections.addKey.example, appKey: resetUpstream(demo) }),
};

/** A good input of an operation for this demo, as it is since its last reset. */
export async function inputFor(
  { name, example }: Pick<Operation, "name" | "example">,
  demo: Demo,
): Promise<unknown> {
  return (await ofDemo[name]?.(demo)) ?? example;
}
