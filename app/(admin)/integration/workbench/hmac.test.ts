import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { hmac } from "./hmac.ts";

it("makes the signature of the known vector", async () => {
  const text = "0f1e2d3c4b5a69788796a5b4c3d2e1f0:651543334:alice:1900000000:00112233445566778899aabbccddeeff";
  const made = await hmac("simulator-test-app-key", text);
  expect(made).toBe("a9ea2e9d7e9b347df7e4c83e53c297e16f86e6e8fcf60df3eeb6879d6a51b9f2");
});

it("makes what the server makes, whatever key and text", async () => {
  const text = fc.string({ unit: "grapheme" });
  await fc.assert(
    fc.asyncProperty(text, text, async (key, signed) => {
      expect(await hmac(key, signed)).toBe(createHmac("sha256", key).update(signed).digest("hex"));
    }),
  );
});
