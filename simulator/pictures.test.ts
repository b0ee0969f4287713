import { afterAll, beforeAll, expect, test } from "vitest";
import { splitParts } from "./multipart.ts";
import { type Bench, startBench } from "./test-bench.ts";

const meridian = "651543334";
let bench: Bench;
let admin: string;
beforeAll(async () => {
  bench = await startBench();
  admin = await bench.signIn(meridian);
});
afterAll(() => bench.stop());

function png(width: number, height: number, bytes = 64): Uint8Array<ArrayBuffer> {
  const picture = Buffer.alloc(bytes);
  picture.write("\x89PNG\r\n\x1a\n", "latin1");
  picture.writeUInt32BE(width, 16);
  picture.writeUInt32BE(height, 20);
  return new Uint8Array(picture);
}

/** A segment before the frame, as cameras write them. */
const jpeg = (width: number, height: number) => {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height);
  size.writeUInt16BE(width, 2);
  const comment = [0xff, 0xfe, 0, 4, 1, 2];
  return new Uint8Array([0xff, 0xd8, ...comment, 0xff, 0xc0, 0, 11, 8, ...size, 1, 1, 0x11, 0, 0]);
};

const mei = () => bench.simulator.world.usersByAccount.need("mei.chen@meridian");

async function upload(content: Uint8Array<ArrayBuffer>, { userId = mei().userId, field = "file" } = {}) {
  const body = new FormData();
  body.set(field, new Blob([content], { type: "image/png" }), "me.png");
  const address = `${bench.origin}/v1/usg/abs/profile-images/${userId}`;
  const answer = await fetch(address, { method: "POST", headers: { "X-Access-Token": admin }, body });
  return { status: answer.status, text: await answer.text() };
}

test("a picture of either kind is kept, and the log shows its size instead of its bytes", async () => {
  expect(await upload(png(200, 100))).toEqual({ status: 200, text: "" });
  expect(mei().picture).toEqual({ width: 200, height: 100, bytes: 64 });
  expect((await upload(jpeg(4096, 300))).status).toBe(200);
  expect(mei().picture).toMatchObject({ width: 4096, height: 300 });
  const { json } = await bench.call("GET /__sim/requests");
  expect(json).toContainEqual(
    expect.objectContaining({ body: { file: { filename: "me.png", contentType: "image/png", bytes: 64 } } }),
  );
});

test("too many pixels, too many bytes, something else and nothing are refused", async () => {
  const before = mei().picture;
  expect((await upload(png(4097, 10))).text).toContain("4096");
  expect((await upload(png(10, 10, 10 * 1024 * 1024 + 1))).text).toContain("10 MB");
  expect((await upload(png(10, 10, 12 * 1024 * 1024))).status).toBe(413);
  expect((await upload(new TextEncoder().encode("<svg/>"))).text).toContain("neither PNG nor JPEG");
  expect((await upload(png(10, 10), { field: "picture" })).text).toContain("is missing");
  expect(mei().picture).toBe(before);
});

test("another enterprise's people have no pictures here", async () => {
  const { userId } = bench.simulator.world.usersByAccount.need("zhang.san@northwind");
  expect(await upload(png(10, 10), { userId })).toMatchObject({
    status: 400,
    text: expect.stringContaining("USG.201040000"),
  });
});

test("a body that is cut, has no boundary or names a part twice is not taken", () => {
  const type = "multipart/form-data; boundary=x";
  const part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n';
  expect(splitParts(Buffer.from(`${part}--x--\r\n`), type)).toEqual({ a: "1" });
  expect(() => splitParts(Buffer.from(part), type)).toThrow("does not end");
  expect(() => splitParts(Buffer.from(`${part}--x--`), "multipart/form-data")).toThrow("boundary");
  expect(() => splitParts(Buffer.from(`${part}${part}--x--`), type)).toThrow("twice");
  expect(() => splitParts(Buffer.from("--x\r\n\r\n1\r\n--x--"), type)).toThrow("head");
});
