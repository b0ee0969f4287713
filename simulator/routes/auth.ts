import { appLogIn } from "../auth/app-log-in.ts";
import { parseBasic, passwordLogIn, wrongPassword } from "../auth/password-log-in.ts";
import { proxyLogIn } from "../auth/proxy-log-in.ts";
import { checkedAnswer, tokenAnswer } from "../auth/token-answer.ts";
import { endToken, issueToken } from "../auth/tokens.ts";
import { unauthenticated } from "../errors.ts";
import { headerText } from "../headers.ts";
import type { Token } from "../model/sign-in.ts";
import { freshToken } from "../random.ts";
import type { Call, Routes } from "../route.ts";

export const auth: Routes = {
  "POST /v2/usg/acs/auth/appauth": {
    caller: ["anonymous"],
    handle: (call) => {
      const { app, user, signedInAs } = appLogIn(call);
      const { clientType, ip } = client(call);
      const token = issueToken(call.world, { user, appId: app.appId, signedInAs, clientType, ip });
      return tokenAnswer(call.world, token);
    },
  },

  "POST /v1/usg/acs/auth/account": {
    caller: ["anonymous"],
    handle: (call) => {
      const basic = parseBasic(call.headers.authorization);
      // Chosen: a body that names another account than the header is a wrong password.
      if (!basic || basic.account !== call.body.text("account")) throw wrongPassword();
      const user = passwordLogIn(call.world, basic.account, basic.password);
      const { clientType, ip } = client(call);
      if (call.body.int("createTokenType", 0) === 1) return checkedAnswer(call.world, user, clientType, ip);
      const logIn = { user, appId: null, signedInAs: user.account, clientType, ip };
      return tokenAnswer(call.world, issueToken(call.world, logIn));
    },
  },

  "POST /v1/usg/acs/auth/proxy": {
    caller: ["anonymous"],
    handle: (call) => {
      const user = proxyLogIn(call);
      const { clientType, ip } = client(call);
      if (call.body.int("createTokenType", 0) === 1) return checkedAnswer(call.world, user, clientType, ip);
      const logIn = { user, appId: null, signedInAs: user.account, clientType, ip };
      const answer = tokenAnswer(call.world, issueToken(call.world, logIn));
      return { ...answer, proxyToken: proxyToken(answer.validPeriod, call) };
    },
  },

  "POST /v1/usg/acs/token/validate": {
    caller: ["anonymous"],
    handle: (call) => {
      const token = live(call, call.world.tokens.get(call.body.text("token")), "expiresAt");
      const account = call.body.flag("needAccountInfo", false);
      // Chosen: the token that was checked stays valid beside the new one.
      const shown = call.body.flag("needGenNewToken") ? again(call, token) : token;
      return tokenAnswer(call.world, shown, { account });
    },
  },

  "PUT /v1/usg/acs/token": {
    // The header carries the refresh token by the current reference, the access token by the older ones.
    caller: ["anonymous"],
    handle: (call) => {
      const text = presented(call);
      const byRefresh = call.world.tokensByRefresh.get(text);
      const old = byRefresh
        ? live(call, byRefresh, "refreshExpiresAt")
        : live(call, call.world.tokens.get(text), "expiresAt");
      // Chosen: a renewal ends the old pair.
      endToken(call.world, old);
      return tokenAnswer(call.world, again(call, old));
    },
  },

  "DELETE /v1/usg/acs/token": {
    caller: ["any"],
    handle: (call) => {
      endToken(call.world, live(call, call.world.tokens.get(presented(call)), "expiresAt"));
      return undefined;
    },
  },

  "POST /v1/usg/acs/auth/portal-ref-nonce": {
    caller: ["any"],
    handle: ({ world, caller }) => {
      const nonce = freshToken(32);
      world.portalNonces.add({ nonce, userId: caller.userId });
      return { nonce };
    },
  },
};

function client(call: Call) {
  return { clientType: call.body.int("clientType"), ip: call.ip };
}

function live(call: Call, token: Token | undefined, until: "expiresAt" | "refreshExpiresAt"): Token {
  if (!token || token.displaced || token[until] <= call.now) throw unauthenticated();
  return token;
}

/** A new token for the same log-in. */
function again(call: Call, token: Token): Token {
  const user = call.world.users.need(token.userId);
  const { appId, signedInAs, clientType } = token;
  return issueToken(call.world, { user, appId, signedInAs, clientType, ip: call.ip });
}

function presented({ headers }: Call): string {
  return headerText(headers, "x-access-token") ?? "";
}

function proxyToken(validPeriod: number, { world }: Call) {
  return {
    accessToken: world.random.token(40),
    longAccessToken: world.random.token(40),
    validPeriod,
    middleEndUrl: "https://api.meeting.huaweicloud.com",
    middleEndInnerUrl: "https://api.meeting.huaweicloud.com",
    enableRerouting: false,
  };
}
