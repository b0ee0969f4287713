import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { bindings } from "#lib/contract/bindings.ts";
import { profile } from "#lib/contract/profile.ts";
import { demoIds } from "#prisma/seed.ts";
import { db } from "../db.ts";
import { recoveryLimits } from "../recovery-caller.ts";
import { beginTry, lockedFor } from "../sign-in-locks.ts";
import { bindingsDemo } from "../testing/bindings-demo.ts";
import { type Answered, ask } from "../testing/requests.ts";
import { toldByAudit } from "../testing/told-by-audit.ts";

const bench = bindingsDemo();
const account = "mei.chen@meridian";
const nobody = "nobody@meridian";
const newPassword = "Lens#2040";

beforeEach(async () => {
  await db().rateLimit.deleteMany();
  await db().signInLock.deleteMany();
});

const step = z.object({ attempt: z.string() });
const attemptIn = ({ data }: Answered) => step.parse(data).attempt;
const world = () => bench.demo.simulator.world;
const mei = () => world().usersByAccount.need(account);
const sentCode = () => world().sentSecrets.at(-1)?.secret ?? "";
const forward = (advanceSeconds: number) => bench.demo.control("POST", "clock", { advanceSeconds });

const begin = (user = account, { host = bench.demo.origin, way = "email" } = {}) =>
  ask("passwordRecovery.begin", { host, user, way });
const slide = (attempt: string, by = 0) => {
  const left = ([...world().sliders.values()].at(-1)?.pointX ?? 0) + by;
  return ask("passwordRecovery.slide", { attempt, left, milliseconds: 1_800 });
};
const askCode = (attempt: string) => ask("passwordRecovery.askCode", { attempt });
const checkCode = (attempt: string, code: string) => ask("passwordRecovery.checkCode", { attempt, code });
const set = (attempt: string, password = newPassword) =>
  ask("passwordRecovery.set", { attempt, newPassword: password });

const solved = async (user = account, way = "email") =>
  attemptIn(await slide(attemptIn(await begin(user, { way }))));
const sent = async (user = account) => attemptIn(await askCode(await solved(user)));
const checked = async (user = account) => attemptIn(await checkCode(await sent(user), sentCode()));

describe("a forgotten password", () => {
  it("is replaced in five steps, and the name is open again", async () => {
    for (let n = 0; n < 5; n += 1) await beginTry(`meeting:${bench.demo.origin}:${account}`);
    const { data } = await begin();
    expect(data).toMatchObject({
      picture: expect.stringMatching(/^data:image/),
      piece: expect.stringMatching(/^data:image/),
      top: expect.any(Number),
      seconds: 120,
    });
    const attempt = await checked();
    expect(await set(attempt)).toMatchObject({ status: 200, data: null });
    expect(mei().password).toBe(newPassword);
    expect(await lockedFor(`meeting:${bench.demo.origin}:${account}`)).toBe(0);
    expect(await set(attempt)).toMatchObject({ status: 409, error: { reason: "recovery_over" } });
  });

  it("goes on where the portal signs in with it, and stands in that enterprise's audit", async () => {
    const password = { way: "password" as const, account, password: mei().password };
    await bench.call(bindings.rebind, { id: demoIds.binding, ...password });
    await bench.call(profile.get, {}, "user");
    await set(await checked());
    expect(await bench.call(profile.get, {}, "user")).toMatchObject({ account });
    const [event] = await db().auditEntry.findMany({ where: { action: "passwordRecovery.done" } });
    expect(event).toMatchObject({ chain: demoIds.enterprises[0], actorName: account, result: "done" });
  });

  it("leaves no code, name or password in the audit of who asked", async () => {
    const attempt = await sent();
    const code = sentCode();
    await set(attemptIn(await checkCode(attempt, code)));
    const rows = await db().auditEntry.findMany();
    expect(toldByAudit(rows, [newPassword, code, attempt])).toEqual([]);
  });
});

describe("the puzzle", () => {
  it("is tried once", async () => {
    const attempt = attemptIn(await begin());
    expect(await slide(attempt, 20)).toMatchObject({
      status: 400,
      error: { fields: { left: "puzzle_missed" } },
    });
    expect(await slide(attempt)).toMatchObject({ status: 409, error: { reason: "recovery_over" } });
  });

  it("waits two minutes, and its solution one", async () => {
    const late = attemptIn(await begin());
    await forward(120);
    expect(await slide(late)).toMatchObject({ error: { reason: "recovery_over" } });
    const stale = await solved();
    await forward(60);
    expect(await askCode(stale)).toMatchObject({ error: { reason: "recovery_over" } });
  });

  it("is given at hosts that a registered app uses, and nowhere else", async () => {
    for (const host of ["api.meeting.huaweicloud.com", "http://127.0.0.1:1"]) {
      expect(await begin(account, { host })).toMatchObject({ status: 404 });
    }
  });
});

describe("whether there is such an account", () => {
  it("is told by no step before the code is known", async () => {
    const outcomes = async (user: string) => {
      const [first, second] = [await begin(user), await slide(attemptIn(await begin(user)))];
      const third = await askCode(attemptIn(second));
      const attempt = attemptIn(third);
      const wrong = [];
      for (let n = 0; n < 6; n += 1) wrong.push(await checkCode(attempt, "000000"));
      const again = await askCode(await solved(user));
      return [first, second, third, ...wrong, again].map(({ status, error, data }) => ({
        status,
        error: error && { ...error, requestId: "" },
        members: Object.keys(data ?? {}),
      }));
    };
    const [known, unknown] = [await outcomes(account), await outcomes(nobody)];
    expect(unknown).toEqual(known);
    expect(known.map(({ error }) => error?.reason ?? error?.fields?.code ?? null)).toEqual([
      ...[null, null, null],
      ...Array.from({ length: 5 }, () => "code_wrong"),
      ...["too_many_tries", "code_sent_recently"],
    ]);
  });

  it("nor is that the way leads nowhere, or that its enterprise signs in elsewhere", async () => {
    world().users.update(mei(), { phone: "" });
    expect((await askCode(await solved(account, "sms"))).status).toBe(200);
    expect(world().sentSecrets).toEqual([]);
  });
});

describe("a code", () => {
  it("is good for three minutes", async () => {
    const attempt = await sent();
    await forward(180);
    expect(await checkCode(attempt, sentCode())).toMatchObject({ error: { fields: { code: "code_wrong" } } });
  });

  it("is sent to a name once in three minutes, whoever asks", async () => {
    await sent();
    expect(await askCode(await solved())).toMatchObject({
      status: 429,
      error: { reason: "code_sent_recently" },
    });
    expect(world().sentSecrets).toHaveLength(1);
  });

  it("is asked for by one address a few times an hour, whomever it names", async () => {
    const { max } = recoveryLimits.codes.address;
    const attempts = [];
    for (let n = 0; n <= max; n += 1) attempts.push(await solved(`nobody${n}@meridian`));
    const last = attempts.pop() ?? "";
    for (const attempt of attempts) expect((await askCode(attempt)).status).toBe(200);
    expect((await askCode(last)).status).toBe(429);
  });
});

describe("the steps", () => {
  it("come in their order", async () => {
    const attempt = await sent();
    expect(await set(attempt)).toMatchObject({ error: { reason: "recovery_over" } });
    expect(await askCode(attempt)).toMatchObject({ error: { reason: "recovery_over" } });
    expect(await checkCode("made up", "000000")).toMatchObject({ error: { reason: "recovery_over" } });
    expect(mei().password).not.toBe(newPassword);
  });

  it("take a password that keeps the rules, and only then go on", async () => {
    const attempt = await checked();
    expect(await set(attempt, "lens#2040")).toMatchObject({
      status: 400,
      error: { fields: { newPassword: "password_policy" } },
    });
    expect((await set(attempt)).status).toBe(200);
  });

  it("say that the upstream does not answer, and nothing of the account", async () => {
    const attempt = await solved();
    await bench.demo.fault({
      kind: "status",
      status: 503,
      match: "POST /v1/usg/acs/verifycode/send",
      times: 1,
    });
    expect(await askCode(attempt)).toMatchObject({ status: 502, error: { code: "upstream_unavailable" } });
  });
});
