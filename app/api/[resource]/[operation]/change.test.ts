import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Demo, startDemo } from "#lib/server/testing/demo.ts";
import { signedIn } from "#lib/server/testing/people.ts";
import { ask, exampleOf } from "#lib/server/testing/requests.ts";

let demo: Demo;
let cookie: string;
beforeAll(async () => {
  demo = await startDemo();
  ({ cookie } = await signedIn("admin"));
});
afterAll(() => demo.stop());
beforeEach(() => demo.reset());

const name = "rooms.assign";
const example = exampleOf(name);
const changed = async () => (await demo.calls()).filter(({ method }) => method !== "GET");

describe("a change", () => {
  it("is made when a page of the portal asks for it", async () => {
    expect(await ask(name, example, { cookie })).toMatchObject({ status: 200, data: null });
    expect(await changed()).toMatchObject([{ status: 200, body: expect.any(Array) }]);
  });

  it.each([
    ["no Origin", { origin: null }],
    ["a foreign Origin", { origin: "https://evil.test" }],
    ["an Origin on another port", { origin: "http://localhost:3001" }],
    ["an Origin that begins like ours", { origin: "http://localhost:3000.evil.test" }],
    ["an opaque Origin", { origin: "null" }],
  ])("is forbidden with %s", async (_what, headers) => {
    const answer = await ask(name, example, { cookie, headers });
    expect(answer).toMatchObject({ status: 403, error: { code: "forbidden", reason: "foreign_origin" } });
    expect(await changed()).toEqual([]);
  });

  it.each([
    null,
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/jsonp",
  ])("is refused as %s, which a foreign form could send", async (type) => {
    const answer = await ask(name, example, { cookie, headers: { "content-type": type } });
    expect(answer).toMatchObject({ status: 400, error: { code: "invalid_input", reason: "json_required" } });
    expect(await changed()).toEqual([]);
  });

  it.each([
    ["half of it", '{"account":"lin.yue@meridian"'],
    ["nothing", ""],
    ["bytes that are no UTF-8", new Uint8Array([0x22, 0xc3, 0x28, 0x22])],
  ])("is refused when its JSON is %s", async (_what, body) => {
    const answer = await ask(name, null, { cookie, body });
    expect(answer).toMatchObject({ status: 400, error: { code: "invalid_input", reason: "malformed_json" } });
    expect(await changed()).toEqual([]);
  });

  it("is made once when it is sent twice with one key", async () => {
    const headers = { "idempotency-key": "0d1c5a4e-one-click" };
    const [first, second] = [
      await ask(name, example, { cookie, headers }),
      await ask(name, example, { cookie, headers }),
    ];
    expect(first.status).toBe(200);
    expect(second).toMatchObject({ status: 409, error: { code: "conflict", reason: "already_sent" } });
    expect(await changed()).toHaveLength(1);
  });

  it("is made once when it is sent twenty times at once with one key", async () => {
    const headers = { "idempotency-key": "7a1c5a4e-twenty-clicks" };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask(name, example, { cookie, headers })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array.from({ length: 19 }, () => 409),
    ]);
    expect(await changed()).toHaveLength(1);
  });

  it("may be made by two people whose keys happen to be the same", async () => {
    const headers = { "idempotency-key": "5b1c5a4e-same-for-two" };
    const other = (await signedIn("acting")).cookie;
    expect((await ask(name, example, { cookie, headers })).status).toBe(200);
    expect((await ask(name, example, { cookie: other, headers })).status).toBe(200);
  });
});

describe("a body beyond the limit", () => {
  const megabytes = 10;
  const chunk = new Uint8Array(64 * 1024).fill(0x20);

  it("is refused while it is read, and the rest stays where it is", async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += chunk.byteLength;
        if (pulled > megabytes * 1_000_000) return controller.close();
        controller.enqueue(chunk);
      },
    });
    const answer = await ask(name, null, { cookie, body });
    expect(answer).toMatchObject({ status: 413, error: { code: "payload_too_large" } });
    expect(pulled).toBeLessThan(1_300_000);
    expect(await changed()).toEqual([]);
  });

  it("is refused unread when it announces itself", async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          pulled += chunk.byteLength;
          controller.enqueue(chunk);
        },
      },
      { highWaterMark: 0 },
    );
    const headers = { "content-length": String(megabytes * 1_000_000) };
    expect((await ask(name, null, { cookie, headers, body })).status).toBe(413);
    expect(pulled).toBe(0);
  });
});
