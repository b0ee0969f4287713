import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "../db.ts";
import { connectionFor } from "./connection.ts";
import { addApp, type Bench, forgetMemory, startBench } from "./testing/bench.ts";
import { own, served } from "./testing/names.ts";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
beforeEach(forgetMemory);
afterAll(() => bench.close());

describe("connectionFor", () => {
  it("takes an enterprise's own app, and names no enterprise in it", async () => {
    expect(await connectionFor(own)).toEqual({
      app: {
        id: expect.any(String),
        kind: "enterprise",
        appId: bench.credentials.own.appId,
        enterpriseId: own,
      },
      origin: bench.url,
      apiHost: new URL(bench.url).host,
      enterpriseId: own,
      corpId: undefined,
    });
  });

  it("takes the provider's app for other enterprises and for the provider", async () => {
    const { appId } = bench.credentials.sp;
    expect(await connectionFor(served)).toMatchObject({
      app: { kind: "sp", appId },
      enterpriseId: served,
      corpId: bench.credentials.served.corpId,
    });
    expect(await connectionFor(null)).toMatchObject({ app: { kind: "sp", appId }, enterpriseId: null });
    expect((await connectionFor(null)).corpId).toBeUndefined();
  });

  it("never lends one enterprise's app to another", async () => {
    await db().app.updateMany({ where: { kind: "sp" }, data: { disabledAt: new Date() } });
    await expect(connectionFor(served)).rejects.toMatchObject({
      code: "conflict",
      details: { reason: "no_connection" },
    });
    await expect(connectionFor(null)).rejects.toMatchObject({ details: { reason: "no_connection" } });
    await db().app.updateMany({ where: { kind: "sp" }, data: { disabledAt: null } });
  });

  it("refuses an unknown enterprise and an unlisted host", async () => {
    await expect(connectionFor("018f0000-0000-7000-8000-00000000ffff")).rejects.toMatchObject({
      code: "not_found",
    });
    const host = "http://198.51.100.7";
    const id = await addApp({ kind: "enterprise", enterpriseId: served, host, appId: "x", appKey: "y" });
    await expect(connectionFor(served)).rejects.toMatchObject({ details: { reason: "host_refused" } });
    await db().app.delete({ where: { id } });
  });

  it("reads the database once for calls that come together, and again after 5 s", async () => {
    const find = vi.spyOn(db().app, "findMany");
    await Promise.all(Array.from({ length: 100 }, () => connectionFor(own)));
    expect(find).toHaveBeenCalledTimes(1);
    const later = performance.now() + 5_001;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => later);
    await connectionFor(own);
    expect(find).toHaveBeenCalledTimes(2);
    clock.mockRestore();
    find.mockRestore();
  });

  it("holds no key", async () => {
    expect(JSON.stringify(await connectionFor(own))).not.toContain(bench.credentials.own.appKey);
  });
});
