import { expect, it, test } from "vitest";
import { decodeText } from "./decode-text.ts";
import { inPieces } from "./testing/files.ts";

const textOf = async (bytes: Uint8Array, size?: number) =>
  (await Array.fromAsync(decodeText(inPieces(bytes, size)))).join("");

const text = "姓名,部门\n张伟,销售部\n";
/** `text` in GB18030, which Node decodes and does not encode. */
const gbk = Buffer.from("d0d5c3fb2cb2bfc3c50ad5c5ceb02ccffacadbb2bf0a", "hex");
const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");

test.each<[string, Buffer]>([
  ["UTF-8", Buffer.from(text)],
  ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`)],
  ["UTF-16", utf16],
  ["UTF-16 of the other order", Buffer.from(utf16).swap16()],
  ["GBK", gbk],
])("reads %s, also byte by byte", async (_, bytes) => {
  expect(await textOf(bytes)).toBe(text);
  expect(await textOf(bytes, 1)).toBe(text);
});

it("finds GBK behind a long stretch of ASCII, and where its first characters could be UTF-8", async () => {
  const ascii = "Name,Account\n".repeat(10_000);
  expect(await textOf(Buffer.concat([Buffer.from(ascii), gbk]))).toBe(ascii + text);
  // 模 is C4 A3, which UTF-8 would read as ģ.
  expect(await textOf(Buffer.concat([Buffer.from("c4a3", "hex"), gbk]))).toBe(`模${text}`);
});

it("passes ASCII on at once", async () => {
  async function* stuck() {
    yield Buffer.from("Name\nA\n");
    await new Promise(() => undefined);
  }
  expect(await decodeText(stuck()).next()).toMatchObject({ value: "Name\nA\n" });
});

test.each<[string, Buffer, string]>([
  ["NUL", Buffer.from("a\0b"), "file_not_text"],
  ["bytes of no encoding", Buffer.from("ffff80ff", "hex"), "file_not_text"],
  [
    "UTF-8 that stops being it",
    Buffer.concat([Buffer.from("张".repeat(40_000)), Buffer.from("d5c5ff", "hex")]),
    "file_encoding",
  ],
])("refuses %s", async (_, bytes, reason) => {
  await expect(textOf(bytes)).rejects.toMatchObject({ details: { reason } });
});
