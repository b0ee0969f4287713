import "server-only";
import { z } from "zod";
import type { ProviderGroupSource } from "#generated/prisma/client.ts";
import { db, pool } from "../db.ts";
import { log } from "../log.ts";
import { decrypt, encrypt, type Place } from "../secrets.ts";
import type { Proven } from "./id-token.ts";

/** The tokens by which a provider is asked about a person again. `accessSeconds`: how long from now, where it is told. */
export type Tokens = { access: string | null; accessSeconds: number | null; refresh: string | null };

/** Which session a provider vouches for; the enterprise is what its secrets are sealed to. */
export type Vouchee = { idHash: string; enterpriseId: string | null };

type Begun = {
  provider: string;
  who: Pick<Proven, "issuer" | "subject" | "sid">;
  source: ProviderGroupSource;
  tokens: Tokens;
};

/** Ties a session that was just opened to who vouches for it. */
export async function keepProviderSession(of: Vouchee, begun: Begun): Promise<void> {
  const { provider, who, source, tokens } = begun;
  const { issuer, subject, sid } = who;
  const told = { provider, issuer, subject, sid, source };
  const data = { idHash: of.idHash, ...told, ...sealed(of, tokens), checkedAt: new Date() };
  await db().providerSession.create({ data });
}

const leaseSeconds = 15;

const taken = z.object({
  provider: z.string(),
  subject: z.string(),
  source: z.enum(["nowhere", "userinfo", "refresh"]),
  accessCipher: z.string().nullable(),
  accessSeconds: z.number().nullable(),
  refreshCipher: z.string().nullable(),
});

/** What a check is made with. */
export type Checkable = Omit<z.output<typeof taken>, "accessCipher" | "refreshCipher"> & { tokens: Tokens };

/** Makes the caller, of all processes, the one to check a session; null while another does, or has just done it. */
export async function takeCheck(of: Vouchee, olderThanSeconds: number): Promise<Checkable | null> {
  const text = `UPDATE "ProviderSession" SET "leaseUntil" = now() + interval '${leaseSeconds} s'
    WHERE "idHash" = $1 AND "leaseUntil" < now() AND "checkedAt" < now() - make_interval(secs => $2)
    RETURNING provider, subject, source, "accessCipher", "refreshCipher",
      extract(epoch FROM "accessExpiresAt" - now())::float8 AS "accessSeconds"`;
  const values = [of.idHash, olderThanSeconds];
  const { rows } = await pool().query({ name: "provider-session.take", text, values });
  if (!rows[0]) return null;
  const { accessCipher, refreshCipher, ...row } = taken.parse(rows[0]);
  const access = open(accessCipher, placeOf(of, "accessCipher"));
  const refresh = open(refreshCipher, placeOf(of, "refreshCipher"));
  return { ...row, tokens: { access, accessSeconds: row.accessSeconds, refresh } };
}

/** Notes that the provider has vouched just now, and with what it is asked the next time. */
export async function passCheck(of: Vouchee, tokens: Tokens): Promise<void> {
  const text = `UPDATE "ProviderSession" SET "checkedAt" = now(), "leaseUntil" = 'epoch',
      "accessCipher" = $2, "refreshCipher" = $3, "accessExpiresAt" = now() + make_interval(secs => $4)
    WHERE "idHash" = $1`;
  const { accessCipher, refreshCipher } = sealed(of, tokens);
  const values = [of.idHash, accessCipher, refreshCipher, tokens.accessSeconds];
  await pool().query({ name: "provider-session.pass", text, values });
}

/** Lets the next one check, when this one came to nothing; tokens that were got meanwhile are kept. */
export async function dropCheck(of: Vouchee, tokens: Tokens): Promise<void> {
  const { accessCipher, refreshCipher } = sealed(of, tokens);
  const data = { leaseUntil: new Date(0), accessCipher, refreshCipher };
  await db().providerSession.updateMany({ where: { idHash: of.idHash }, data });
}

function sealed(of: Vouchee, { access, accessSeconds, refresh }: Tokens) {
  return {
    accessCipher: access && encrypt(access, placeOf(of, "accessCipher")),
    accessExpiresAt: accessSeconds === null ? null : new Date(Date.now() + accessSeconds * 1_000),
    refreshCipher: refresh && encrypt(refresh, placeOf(of, "refreshCipher")),
  };
}

function placeOf({ idHash, enterpriseId }: Vouchee, column: "accessCipher" | "refreshCipher"): Place {
  return { table: "ProviderSession", column, row: idHash, enterprise: enterpriseId };
}

/** A token whose encryption key is gone is as good as none. */
function open(cipher: string | null, place: Place): string | null {
  if (cipher === null) return null;
  try {
    return decrypt(cipher, place);
  } catch (error) {
    log().warn({ err: error }, "a provider's token is unreadable");
    return null;
  }
}
