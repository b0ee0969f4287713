import "server-only";
import { authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge } from "openid-client";
import { AppError } from "#lib/errors.ts";
import { bindingFor } from "../bindings.ts";
import { db } from "../db.ts";
import { userOf } from "../person-elsewhere.ts";
import { revokeSession } from "../session-changes.ts";
import { idHashOf } from "../session-store.ts";
import { letIn, type Opened } from "../sign-in-attempt.ts";
import { SignInRefusal } from "../sign-in-refusal.ts";
import type { Visit } from "../visit.ts";
import { type Claims, sourceOf, tokensIn, userInfo } from "./ask.ts";
import { type Attempt, newAttempt } from "./attempt.ts";
import { grantOf, personIn } from "./claims.ts";
import { whoIn } from "./id-token.ts";
import { isLoggedOut } from "./logged-out.ts";
import { callbackAddress, type Provider, providerOf } from "./provider.ts";
import { keepProviderSession } from "./provider-sessions.ts";
import type { GroupGrant } from "./settings.ts";
import { refusalOf } from "./trouble.ts";

/**
 * Where the provider asks who somebody is, and what has to be remembered until it sends him back.
 * @param goTo the path to lead to afterwards
 * @throws SignInRefusal `provider_down` or `provider_invalid`; AppError `not_found` for an unknown provider
 */
export async function beginSignIn(id: string, goTo: string): Promise<{ url: URL; attempt: Attempt }> {
  // Asked now, so that nobody is led to a page that is down.
  const { configuration, settings } = await providerOf(id, { isAskedNow: true }).catch(refuse);
  const attempt = newAttempt(id, goTo);
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: callbackAddress(id).href,
    scope: settings.scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: "S256",
    // OpenID Connect Core 11: offline access is given only where consent is asked for.
    ...(settings.scope.split(" ").includes("offline_access") && { prompt: "consent" }),
  });
  return { url, attempt };
}

/**
 * Takes what the provider sent somebody back with, and opens a session for the person it proves. Everything about the
 * person is the provider's word of now: the role and enterprise that the groups are mapped to, name, third-party id.
 * @param answer the query of the address that the provider led to
 * @throws SignInRefusal whose refusal says why nobody is let in
 */
export async function finishSignIn(attempt: Attempt, answer: URLSearchParams, visit: Visit): Promise<Opened> {
  const provider = await providerOf(attempt.provider).catch(refuse);
  const { who, claims, source, tokens } = await proven(provider, attempt, answer).catch(refuse);
  const person = personIn(claims, provider.settings);
  const granted = await grantedTo(person.groups, provider);
  const user = await userOf({
    issuer: who.issuer,
    subject: who.subject,
    name: person.name,
    email: person.email,
    ...granted,
    bindingId: await bindingOf(person.thirdPartyId, granted.enterpriseId, provider),
  });
  const opened = await letIn(user, visit, "openid");
  const idHash = idHashOf(opened.sessionId);
  const told = { provider: attempt.provider, who, source, tokens };
  try {
    await keepProviderSession({ idHash, enterpriseId: user.enterpriseId }, told);
    // A log-out ends the sessions that it finds: one that was told before found this one not yet, one told later does.
    if (await isLoggedOut(who)) throw new SignInRefusal("logged_out");
  } catch (error) {
    // One that is not kept would never be asked about again.
    await revokeSession(idHash);
    throw error;
  }
  return opened;
}

async function proven(
  provider: Provider,
  { provider: id, state, nonce, verifier }: Attempt,
  answer: URLSearchParams,
) {
  const address = callbackAddress(id);
  address.search = answer.toString();
  const tokens = await authorizationCodeGrant(provider.configuration, address, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  const idToken = tokens.claims();
  const who = idToken ? whoIn(idToken, provider.issuer) : null;
  if (!idToken || !who) throw new SignInRefusal("provider_invalid");
  const info = await userInfo(provider, tokens.access_token, idToken.sub);
  const claims: Claims = { ...idToken, ...info };
  const source = sourceOf(provider, { idToken, userInfo: info, refresh: tokens.refresh_token ?? null });
  return { who, claims, source, tokens: tokensIn(tokens) };
}

async function grantedTo(groups: readonly string[], { settings }: Provider) {
  const grant = grantOf(groups, settings.grants);
  if (!grant) throw new SignInRefusal("no_group", new Error(`${groups.length} groups, none of them mapped`));
  return { role: grant.role, enterpriseId: await enterpriseOf(grant) };
}

async function enterpriseOf({ corpId, group }: GroupGrant): Promise<string | null> {
  if (corpId === null) return null;
  const enterprise = await db().enterprise.findUnique({ where: { corpId }, select: { id: true } });
  if (enterprise) return enterprise.id;
  throw new SignInRefusal("no_group", new Error(`the enterprise of the group ${group} is unknown here`));
}

/** Undefined, which leaves it to the portal's administrators, where this provider has no third-party ids. */
async function bindingOf(thirdPartyId: string | null, enterpriseId: string | null, { settings }: Provider) {
  if (settings.thirdPartyIdClaim === null) return undefined;
  if (thirdPartyId === null || enterpriseId === null) return null;
  try {
    return (await bindingFor(enterpriseId, thirdPartyId)).id;
  } catch (error) {
    const isUnusable = error instanceof AppError && error.code === "invalid_input";
    throw isUnusable ? new SignInRefusal("provider_invalid", error) : error;
  }
}

function refuse(error: unknown): never {
  if (error instanceof SignInRefusal || error instanceof AppError) throw error;
  throw new SignInRefusal(refusalOf(error), error);
}
