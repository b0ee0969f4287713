import { createServer, type RequestListener } from "node:http";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { query, resource } from "#lib/contract/operation.ts";
import { AppError } from "#lib/errors.ts";
import { forgetOnce } from "../once.ts";
import { callUpstream } from "./client.ts";
import { type Bench, contextOf, startBench } from "./testing/bench.ts";

// What no simulator of the service does, but an HTTP server may: each answer comes from a server of the test's own.

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

const operation = resource("rooms", {
  odd: query({
    permission: "rooms.read",
    as: ["none"],
    upstream: "GET /odd",
    input: z.object({}),
    output: z.unknown(),
    example: {},
  }),
}).odd;

async function against(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    forgetOnce("upstream.hosts");
  });
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("not listening");
  const connection = { ...bench.own, origin: `http://127.0.0.1:${address.port}` };
  return callUpstream(operation, {}, { identity: null, connection, context: contextOf() });
}

it("is understood in each spelling of an error", async () => {
  for (const body of [
    { error_code: "MMC.111070005", error_msg: "no" },
    { errorCode: "MMC.111070005", errorMsg: "no" },
    { code: "MMC.111070005", message: "no" },
  ]) {
    const answer = against((_, response) => response.writeHead(400).end(JSON.stringify(body)));
    await expect(answer).rejects.toMatchObject({
      code: "not_found",
      details: { upstreamCode: "MMC.111070005" },
    });
  }
});

it("never reaches a reader in the upstream's words", async () => {
  const answer = against((_, response) =>
    response.writeHead(400).end('{"error_code":"MMC.1","error_msg":"SECRET"}'),
  );
  const error = await answer.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  expect(JSON.stringify([error, String(error)])).not.toContain("SECRET");
});

it("is refused over 20 MB, and not asked for again", async () => {
  const tooMuch = Buffer.alloc(21 * 1024 * 1024, " ");
  let asked = 0;
  const answer = against((_, response) => {
    asked += 1;
    response.end(tooMuch);
  });
  await expect(answer).rejects.toMatchObject({ code: "upstream_unavailable" });
  expect(asked).toBe(1);
});

it("is not followed elsewhere", async () => {
  const answer = against((_, response) => response.writeHead(302, { location: "http://127.0.0.1:1/" }).end());
  await expect(answer).rejects.toMatchObject({ code: "upstream_unavailable" });
});

it("is read as UTF-8, in whatever pieces it comes", async () => {
  const text = Buffer.from(JSON.stringify({ name: "启明科技 🎉" }));
  const answer = against((_, response) => {
    response.write(text.subarray(0, 11));
    setTimeout(() => response.end(text.subarray(11)), 20);
  });
  expect(await answer).toEqual({ name: "启明科技 🎉" });
});
