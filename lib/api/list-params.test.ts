import { describe, expect, it } from "vitest";
import { listInput, tidy } from "./list-params.ts";

const usual = { page: 1, pageSize: 25, text: "", sort: "ascending" } as const;

describe("a list's address", () => {
  it.each([
    [{ page: 0 }, { page: 1 }],
    [{ page: -7 }, { page: 1 }],
    [{ page: 3 }, { page: 3 }],
    [{ pageSize: 50 }, { pageSize: 50 }],
    [{ pageSize: 26 }, { pageSize: 25 }],
    [{ pageSize: 1_000_000 }, { pageSize: 25 }],
    [{ text: "x".repeat(300) }, { text: "x".repeat(128) }],
  ])("with %j counts as %j", (typed, counts) => {
    expect(tidy({ ...usual, ...typed })).toEqual({ ...usual, ...counts });
  });
});

describe("a list's input", () => {
  it("leaves out what is not set", () => {
    expect(listInput({ ...usual, chosen: { state: null } }, false)).toEqual({ page: 1, pageSize: 25 });
  });

  it("holds search, order and filters by their names", () => {
    const shown = {
      page: 2,
      pageSize: 50,
      text: "lab",
      sort: "descending",
      chosen: { state: "free", kind: null },
    } as const;
    expect(listInput(shown, true)).toEqual({
      page: 2,
      pageSize: 50,
      text: "lab",
      sort: "descending",
      state: "free",
    });
  });
});
