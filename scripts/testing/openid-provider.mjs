import { createServer } from "node:http";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { Provider } from "oidc-provider";

/** The portal's registration with the provider; the secret is made up for each run by who starts it. */
export const clientId = "foyer-under-test";

/** Tokens are valid, but for what a test wants wrong about the next ID token. */
const forgeries = {
  audience: (claims) => ({ ...claims, aud: "another-client" }),
  nonce: (claims) => ({ ...claims, nonce: "another-nonce" }),
  issuer: (claims) => ({ ...claims, iss: "https://id.elsewhere.example" }),
  signature: (claims) => claims,
};

async function keyPair() {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: "of-the-tests", use: "sig", alg: "RS256" };
}

/**
 * A certified OpenID Connect provider on a free port of this machine, for tests. Whoever types a name into its sign-in
 * page is that person, as `people` describes them: `{ <sub>: { name, email, groups, employee } }`.
 * `userInfo: false` tells the groups in ID tokens only; `refresh` gives refresh tokens.
 */
export async function startOpenIdProvider({
  portal,
  secret,
  callback,
  logout,
  userInfo = true,
  refresh = false,
}) {
  const people = new Map();
  const state = { isDown: false, forgery: null, asked: [], issued: [] };
  const key = await keyPair();
  // As the simulator: no test takes so long between two requests that one could meet the end of a connection.
  const server = createServer({ keepAliveTimeout: 60_000 });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://localhost:${server.address().port}`;

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: secret,
        grant_types: ["authorization_code", "refresh_token"],
        redirect_uris: [new URL(callback, portal).href],
        backchannel_logout_uri: new URL(logout, portal).href,
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: [secret] },
    ttl: { AccessToken: 600, Grant: 3600, IdToken: 600, Interaction: 600, RefreshToken: 3600, Session: 3600 },
    claims: { openid: ["sub"], profile: ["name", "groups", "employee"], email: ["email"] },
    conformIdTokenClaims: userInfo,
    features: {
      backchannelLogout: { enabled: true },
      userinfo: { enabled: userInfo },
      devInteractions: { enabled: false },
    },
    interactions: { url: (_context, { uid }) => `/enter/${uid}` },
    // Its own way out refuses this machine, where the portal is.
    fetch: (url, { dispatcher: _dispatcher, ...options }) => fetch(url, options),
    issueRefreshToken: () => refresh,
    findAccount: (_context, sub) => {
      const person = people.get(sub);
      return person && { accountId: sub, claims: () => ({ sub, ...person }) };
    },
    // Everybody has agreed to everything: there is no consent page.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId });
      grant.addOIDCScope("openid profile email offline_access");
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, next) => {
    await next();
    if (context.oidc?.route !== "token" || !context.body?.id_token) return;
    const { access_token, refresh_token } = context.body;
    state.issued.push(access_token, ...(refresh_token ? [refresh_token] : []));
    if (state.forgery) context.body.id_token = await forged(context.body.id_token);
  });

  async function forged(idToken) {
    const claims = JSON.parse(Buffer.from(idToken.split(".")[1], "base64url").toString("utf8"));
    const changed = forgeries[state.forgery](claims);
    const signedBy = state.forgery === "signature" ? await keyPair() : key;
    return new SignJWT(changed).setProtectedHeader({ alg: "RS256", kid: key.kid }).sign(signedBy);
  }

  const control = {
    /** Describes people anew; null takes one away. */
    people: (changes) => {
      for (const [sub, person] of Object.entries(changes)) {
        if (person) people.set(sub, person);
        else people.delete(sub);
      }
    },
    /** Answers nothing but 503 while it is down. */
    down: (isDown) => void Object.assign(state, { isDown }),
    /** Makes the following ID tokens wrong: audience, issuer, nonce or signature; null: right again. */
    forge: (forgery) => void Object.assign(state, { forgery }),
    /** Tells the portal that it has logged somebody out. */
    logOut: async (sub) => (await provider.Client.find(clientId)).backchannelLogout(sub),
    /** The access and refresh tokens that it has given out, oldest first. */
    issued: () => state.issued,
  };
  const answer = provider.callback();
  server.on("request", async (request, response) => {
    const [, part, verb] = request.url.split("/");
    if (part === "__test") return obey(control, verb, request, response);
    state.asked.push(request.url.split("?")[0]);
    if (state.isDown) return response.writeHead(503).end();
    if (part === "enter") return enter(provider, request, response);
    answer(request, response);
  });
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { ...control, issuer, key, asked: state.asked, close };
}

const page = `<!doctype html><html lang="en"><title>Company</title><link rel="icon" href="data:,"><h1>Company</h1>
  <form method="post"><label>Name <input name="name"></label> <button>Enter</button></form></html>`;

/** The provider's sign-in page: whoever is named is in. */
async function enter(provider, request, response) {
  if (request.method === "GET") {
    return response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
  }
  const accountId = new URLSearchParams(await textOf(request)).get("name") ?? "";
  await provider.interactionFinished(request, response, { login: { accountId } });
}

async function textOf(request) {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}

/** `POST /__test/<verb>` with its argument as JSON, and its answer as JSON, for tests in other processes. */
async function obey(control, verb, request, response) {
  try {
    const told = await control[verb](JSON.parse(await textOf(request)));
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(told ?? null));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}
