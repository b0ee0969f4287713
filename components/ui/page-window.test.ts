import { expect, it } from "vitest";
import { pageWindow } from "./page-window.ts";

it.each([
  { page: 1, pages: 1, expected: [1] },
  { page: 2, pages: 3, expected: [1, 2, 3] },
  { page: 1, pages: 52, expected: [1, 2, 3, "gap", 52] },
  { page: 4, pages: 52, expected: [1, 2, 3, 4, 5, "gap", 52] },
  { page: 26, pages: 52, expected: [1, "gap", 25, 26, 27, "gap", 52] },
  { page: 51, pages: 52, expected: [1, "gap", 50, 51, 52] },
  { page: 3, pages: 5, expected: [1, 2, 3, 4, 5] },
])("page $page of $pages shows $expected", ({ page, pages, expected }) => {
  expect(pageWindow(page, pages)).toEqual(expected);
});

it("always shows the present page once, and never two gaps side by side", () => {
  for (let pages = 1; pages <= 30; pages++) {
    for (let page = 1; page <= pages; page++) {
      const shown = pageWindow(page, pages);
      expect(shown.filter((number) => number === page)).toHaveLength(1);
      expect(new Set(shown.filter((item) => item !== "gap")).size).toBe(
        shown.filter((item) => item !== "gap").length,
      );
      expect(shown.some((item, index) => item === "gap" && shown[index + 1] === "gap")).toBe(false);
    }
  }
});
