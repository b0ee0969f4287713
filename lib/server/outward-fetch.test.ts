import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { forgetOnce } from "./once.ts";
import { outwardFetch } from "./outward-fetch.ts";

const server = createServer((request, response) => {
  if (request.url === "/moved") return response.writeHead(302, { location: "/" }).end();
  if (request.url === "/endless") return response.end(Buffer.alloc(2 * 1024 * 1024));
  if (request.url === "/packed") {
    response.writeHead(200, { "content-encoding": "gzip" });
    return response.end(gzipSync(Buffer.alloc(2 * 1024 * 1024)));
  }
  request.pipe(response);
});
let origin = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
afterEach(() => live(false));

function live(isLive: boolean): void {
  process.env.FOYER_MODE = isLive ? "live" : "demo";
  process.env.PUBLIC_URL = isLive ? "https://meet.company.test" : "http://localhost:3000";
  for (const key of ["env", "outward.agent"]) forgetOnce(key);
}

const get = (url: string) => outwardFetch(url, { method: "GET", headers: {} });

test("a demo reaches this machine, with a form as its body", async () => {
  const body = new URLSearchParams({ code: "a b" });
  const answer = await outwardFetch(`${origin}/`, { method: "POST", headers: {}, body });
  expect(await answer.text()).toBe("code=a+b");
});

test("a redirect is answered, not followed", async () => {
  const answer = await get(`${origin}/moved`);
  expect(answer.status).toBe(302);
});

test("more than a megabyte is not read", async () => {
  await expect(get(`${origin}/endless`)).rejects.toThrow();
  await expect(get(`${origin}/packed`)).rejects.toThrow("too long");
});

test.each(["http://10.0.0.1/", "https://10.0.0.1/", "https://[fd00::1]/", "http://id.company.test/"])(
  "%s is not asked, in a demo either",
  async (url) => {
    await expect(get(url)).rejects.toThrow(TypeError);
  },
);

test("live mode does not reach this machine, whatever it is called", async () => {
  live(true);
  await expect(get(`${origin}/`)).rejects.toThrow("127.0.0.1");
  const { port } = new URL(origin);
  const error = await get(`https://localhost:${port}/`).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ cause: { message: "localhost is no public address" } });
});
