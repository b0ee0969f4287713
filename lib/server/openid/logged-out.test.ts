import type { JWTPayload } from "jose";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { clientId } from "../../../scripts/testing/openid-provider.mjs";
import { closeDatabase, db } from "../db.ts";
import { cleanUp } from "../housekeeping.ts";
import { readSession } from "../session-store.ts";
import { saidElsewhere } from "../testing/another-process.ts";
import { catchJobs } from "../testing/caught-jobs.ts";
import { callerByOpenIdToken } from "./bearer-caller.ts";
import { logOutBy } from "./logout.ts";
import { type Company, configure } from "./testing/company.ts";
import { startNorth } from "./testing/north.ts";

catchJobs();

let company: Company;
beforeAll(async () => {
  company = await startNorth();
  await company.enter("mei", { groups: ["staff"] });
  await company.enter("lin", { groups: ["staff"] });
  configure({ OIDC_NATIVE_CLIENT_IDS: "field-app" });
});
afterAll(async () => {
  await company.close();
  await closeDatabase();
});
beforeEach(async () => {
  await db().usedLogoutToken.deleteMany();
});

const nowSeconds = () => Math.floor(Date.now() / 1_000);

function idToken(change: JWTPayload = {}): Promise<string> {
  const iat = nowSeconds() - 60;
  const claims = {
    iss: company.issuer,
    aud: "field-app",
    azp: "field-app",
    sub: "mei",
    iat,
    exp: iat + 7_200,
  };
  return company.sign({ ...claims, ...change }, "JWT");
}

async function logOut(whom: JWTPayload): Promise<void> {
  const events = { "http://schemas.openid.net/event/backchannel-logout": {} };
  const claims = { iss: company.issuer, aud: clientId, iat: nowSeconds(), jti: crypto.randomUUID(), events };
  await logOutBy(await company.sign({ ...claims, ...whom }, "logout+jwt"), "1");
}

const isTaken = (token: string) =>
  callerByOpenIdToken(token).then(
    () => true,
    (error: unknown) => {
      expect(error).toMatchObject({ code: "unauthenticated" });
      return false;
    },
  );

test.each<[string, JWTPayload, JWTPayload, boolean]>([
  ["of a person logged out everywhere", { sub: "mei" }, {}, false],
  ["of any session of a person logged out everywhere", { sub: "mei" }, { sid: "phone" }, false],
  ["of a session logged out, by its own id alone", { sid: "phone" }, { sid: "phone" }, false],
  ["of a person's session logged out", { sub: "mei", sid: "phone" }, { sid: "phone" }, false],
  ["that does not tell its session, of which one was logged out", { sub: "mei", sid: "phone" }, {}, false],
  ["of a session whose name is no text", { sub: "mei", sid: "phone" }, { sid: 7 }, false],
  ["of another session of the person's", { sub: "mei", sid: "desk" }, { sid: "phone" }, true],
  ["of another session than one logged out by its id alone", { sid: "desk" }, { sid: "phone" }, true],
  ["without a session, when one of unknown whom was logged out", { sid: "phone" }, {}, true],
  ["of another person", { sub: "mei" }, { sub: "lin" }, true],
  ["of another person's session", { sub: "mei", sid: "phone" }, { sub: "lin", sid: "phone" }, true],
])("an ID token %s", async (_which, loggedOut, told, isStillTaken) => {
  const token = await idToken(told);
  expect(await isTaken(token)).toBe(true);
  await logOut(loggedOut);
  expect(await isTaken(token)).toBe(isStillTaken);
});

test("one issued after the log-out counts, one of the same second does not", async () => {
  const iat = nowSeconds() - 30;
  await logOut({ sub: "mei", iat });
  expect(await isTaken(await idToken({ iat: iat - 1 }))).toBe(false);
  expect(await isTaken(await idToken({ iat: iat + 0.9 }))).toBe(false);
  expect(await isTaken(await idToken({ iat: iat + 1 }))).toBe(true);
});

test("what a provider says counts for its own people only", async () => {
  await logOut({ sub: "mei" });
  await db().usedLogoutToken.updateMany({ data: { issuer: "https://id.elsewhere.example" } });
  expect(await isTaken(await idToken())).toBe(true);
});

test("a provider may tell it to a native app's address, which is the portal's too", async () => {
  const { sessionId } = await company.enter("mei", { groups: ["staff"] });
  await logOut({ sub: "mei", aud: "field-app" });
  expect(await isTaken(await idToken())).toBe(false);
  expect(await readSession(sessionId)).toBeNull();
});

test("a log-out that is refused takes nothing away", async () => {
  await expect(logOut({ sub: "mei", aud: "another-client" })).rejects.toMatchObject({
    code: "invalid_input",
  });
  expect(await isTaken(await idToken())).toBe(true);
});

const program = `
  import { closeDatabase } from "#lib/server/db.ts";
  import { callerByOpenIdToken } from "#lib/server/openid/bearer-caller.ts";
  for (const token of process.argv.slice(1)) {
    const said = await callerByOpenIdToken(token).then(({ kind }) => kind, ({ code }) => code);
    process.stdout.write(said + " ");
  }
  await closeDatabase();
`;

test("a log-out that one process was told counts in another", async () => {
  const tokens = [await idToken(), await idToken({ sub: "lin" })];
  await logOut({ sub: "mei" });
  expect(await saidElsewhere(program, ...tokens)).toBe("unauthenticated bearer ");
}, 20_000);

test("it is kept as long as an ID token from before could count, and no longer", async () => {
  const iat = nowSeconds();
  const [token, another] = [await idToken({ iat }), await idToken({ iat, sub: "lin" })];
  await logOut({ sub: "mei", iat });
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    vi.setSystemTime((iat + 3_655) * 1_000);
    await cleanUp();
    expect([await isTaken(token), await isTaken(another)]).toEqual([false, true]);

    vi.setSystemTime((iat + 3_725) * 1_000);
    expect(await isTaken(another)).toBe(false);
    await cleanUp();
    expect(await db().usedLogoutToken.count()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
