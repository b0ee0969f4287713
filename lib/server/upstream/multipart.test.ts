import { expect, it } from "vitest";
import { splitParts } from "../../../simulator/multipart.ts";
import { multipart } from "./multipart.ts";

const file = {
  field: "file",
  name: "picture.png",
  type: "image/png",
  bytes: Uint8Array.from([0, 13, 10, 45]),
};

it("holds one file, byte for byte", () => {
  const { body, contentType } = multipart(file);
  expect(splitParts(Buffer.from(body), contentType)).toEqual({
    file: { filename: "picture.png", contentType: "image/png", content: Buffer.from(file.bytes) },
  });
});

it.each(["field", "name", "type"])("takes no %s that would change its head", (member) => {
  expect(() => multipart({ ...file, [member]: 'a"\r\nX: 1' })).toThrow("multipart head");
});
