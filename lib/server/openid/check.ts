import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { ProviderGroupSource } from "#generated/prisma/client.ts";
import type { Role } from "#lib/permissions.ts";
import { db } from "../db.ts";
import { log } from "../log.ts";
import { endSession } from "../session-end.ts";
import type { Claims, Word } from "./ask.ts";
import { askPatiently } from "./breaker.ts";
import { grantOf, personIn } from "./claims.ts";
import { settingsOf } from "./provider.ts";
import { type Checkable, dropCheck, passCheck, takeCheck, type Vouchee } from "./provider-sessions.ts";
import type { ProviderSettings } from "./settings.ts";

/** A session, and what its provider's word has made of it; `corpId` is its enterprise's, by the upstream. */
type Granted = Vouchee & { role: Role; corpId: string | null };

type Standing = { provider: string; source: ProviderGroupSource; checkedAt: Date };

// With the 4 s for which processes remember a session, a removed group ends it within 60 s of activity.
const freshSeconds = 55;
/** Nobody stays longer without the provider's word: when it cannot be asked again, or does not answer. */
const longestSeconds = 15 * 60;
/** How long somebody waits for a check that another process makes. */
const waitMs = 12_000;
const pollMs = 200;

/**
 * Whether the provider of a session still stands by it: asked at most once a minute, by one of all processes while the
 * others wait. A session whose person lost the group, or whom the provider disowns, is ended. Without an answer, the
 * last word counts for 15 minutes.
 */
export async function isVouchedFor(session: Granted, standing: Standing): Promise<boolean> {
  let { checkedAt } = standing;
  const isWithin = (seconds: number) => Date.now() - checkedAt.getTime() < seconds * 1_000;
  if (isWithin(freshSeconds)) return true;
  if (standing.source === "nowhere") return isWithin(longestSeconds);
  const giveUpAt = performance.now() + waitMs;
  while (performance.now() < giveUpAt) {
    const check = await takeCheck(session, freshSeconds);
    if (check) return (await outcome(session, check)) ?? isWithin(longestSeconds);
    await pause(pollMs);
    const { idHash } = session;
    const now = await db().providerSession.findUnique({ where: { idHash }, include: { session: true } });
    if (!now || now.session.revokedAt) return false;
    checkedAt = now.checkedAt;
    if (isWithin(freshSeconds)) return true;
  }
  return isWithin(longestSeconds);
}

/** Null when the provider said nothing. */
async function outcome(session: Granted, check: Checkable): Promise<boolean | null> {
  const settings = settingsOf(check.provider);
  const word: Word = settings ? await askPatiently(check) : { said: "no", tokens: check.tokens };
  if (word.said === "nothing") {
    log().warn(
      { err: word.why, provider: check.provider },
      "a provider did not say whether a session goes on",
    );
    await dropCheck(session, word.tokens);
    return null;
  }
  if (settings && word.said === "claims" && isStillGranted(word.claims, settings, session)) {
    await passCheck(session, word.tokens);
    return true;
  }
  log().info({ provider: check.provider }, "a provider ended a session");
  await endSession(session.idHash);
  return false;
}

function isStillGranted(claims: Claims, settings: ProviderSettings, { role, corpId }: Granted): boolean {
  const grant = grantOf(personIn(claims, settings).groups, settings.grants);
  return grant?.role === role && grant.corpId === corpId;
}
