import { describe, expect, it } from "vitest";
import { firstErrorKey, keyOfError } from "./field-error-key.ts";

describe("a field's error", () => {
  it("goes by zod's code", () => {
    expect(
      keyOfError({ type: "too_small", message: "Too small: expected string to have >=1 characters" }),
    ).toBe("too_small");
  });

  it("goes by the name of our own rule", () => {
    expect(keyOfError({ type: "custom", message: "contact_missing" })).toBe("contact_missing");
  });

  it("goes by the server's key, which comes without a message", () => {
    expect(keyOfError({ type: "start_in_past" })).toBe("start_in_past");
    expect(keyOfError({ type: "custom", message: "" })).toBe("custom");
  });
});

describe("a list's error", () => {
  it("is that of its first member with one, however deep", () => {
    const errors = [
      undefined,
      { name: undefined, email: { type: "invalid_format", message: "" } },
      { type: "too_big" },
    ];
    expect(firstErrorKey(errors)).toBe("invalid_format");
  });

  it.each([undefined, null, "text", [], [undefined], {}])("is none in %j", (errors) => {
    expect(firstErrorKey(errors)).toBeUndefined();
  });
});
