import { describe, expect, it } from "vitest";
import { readJson } from "./read-body.ts";

function post(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request("http://localhost/", { method: "POST", body, headers, duplex: "half" } as RequestInit);
}

/** Sends `chunks` pieces of `size` bytes and tells how many were taken. */
function stream(chunks: number, size: number) {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken++ === chunks) return controller.close();
      controller.enqueue(new Uint8Array(size).fill(32));
    },
  });
  return { body, taken: () => taken };
}

describe("readJson", () => {
  it("reads JSON in UTF-8", async () => {
    expect(await readJson(post('{"subject":"校准周会"}'))).toEqual({ subject: "校准周会" });
  });

  it.each(["", "{", '{"a":1} trailing', "undefined"])("refuses %j as malformed", async (text) => {
    await expect(readJson(post(text))).rejects.toMatchObject({
      code: "invalid_input",
      details: { reason: "malformed_json" },
    });
  });

  it("refuses bytes that are not UTF-8", async () => {
    await expect(readJson(post(new Uint8Array([0x22, 0xff, 0x22])))).rejects.toMatchObject({
      code: "invalid_input",
    });
  });

  it("stops reading a body that grows over its limit", async () => {
    const { body, taken } = stream(1_000, 100_000);
    await expect(readJson(post(body), 1_000_000)).rejects.toMatchObject({ code: "payload_too_large" });
    expect(taken()).toBeLessThan(20);
  });

  it("believes an announced length that is too large without reading", async () => {
    const { body, taken } = stream(1, 10);
    const request = post(body, { "content-length": "10000000" });
    await expect(readJson(request, 1_000)).rejects.toMatchObject({ code: "payload_too_large" });
    expect(taken()).toBeLessThan(2);
  });
});
