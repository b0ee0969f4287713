import { UpstreamError } from "../errors.ts";
import type { App } from "../model/sign-in.ts";
import type { User } from "../model/user.ts";
import type { Call } from "../route.ts";
import { within } from "../world.ts";
import { allocate, type Profile, refreshProfile } from "./allocate.ts";
import { parseCredential, verify } from "./signature.ts";

/** Who has signed in with an App ID; throws 401, 403 or 412. */
export interface AppLogIn {
  readonly app: App;
  readonly user: User;
  readonly signedInAs: string;
}

/** Checks an App ID log-in and finds, or allocates, the account it stands for. */
export function appLogIn(call: Call): AppLogIn {
  const { world, body, now } = call;
  const app = world.apps.get(body.text("appId"));
  const credential = parseCredential(call.headers.authorization);
  const signed = {
    corpId: body.text("corpId", ""),
    userId: body.text("userId", ""),
    expireTime: body.int("expireTime"),
    nonce: body.text("nonce"),
  };
  if (!app || app.status === 1 || !credential) throw refused();
  if (app.corpId !== "" && signed.corpId !== "") throw refused();
  // Chosen: a user of an SP's app without an enterprise has no documented meaning.
  if (app.corpId === "" && signed.corpId === "" && signed.userId !== "") throw refused();
  if (!verify(app, credential, signed, now)) throw refused();
  if (signed.expireTime !== 0 && now > signed.expireTime * 1000) {
    throw new UpstreamError(401, "USG.206010057", "The signature has expired.");
  }

  const corpId = app.corpId === "" ? signed.corpId : app.corpId;
  const user = userOf(call, corpId, signed.userId);
  if (user.status === 1) throw new UpstreamError(412, "USG.206010007", "The account is disabled.");
  return { app, user, signedInAs: signed.userId };
}

function userOf(call: Call, corpId: string, thirdAccount: string): User {
  const { world } = call;
  if (corpId === "") return world.users.need(world.spAdminId);
  const enterprise = world.enterprises.get(corpId);
  // Chosen: an enterprise that the app's owner does not have fails like a wrong signature.
  if (!enterprise) throw refused();
  if (thirdAccount === "") return world.users.need(enterprise.ownerId);
  const known = world.usersByThirdAccount.get(within(corpId, thirdAccount));
  const profile = profileOf(call);
  if (!known) return allocate(world, enterprise, thirdAccount, profile);
  if (known.status === 0) refreshProfile(world, known, profile);
  return known;
}

function profileOf({ body }: Call): Profile {
  return {
    name: body.text("userName", ""),
    email: body.text("userEmail", ""),
    phone: body.text("userPhone", ""),
    deptCode: body.text("deptCode", ""),
  };
}

function refused(): UpstreamError {
  return new UpstreamError(401, "USG.206010025", "App ID verification failed.");
}
