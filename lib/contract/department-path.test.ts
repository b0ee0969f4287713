import { describe, expect, it } from "vitest";
import { exactPath, splitPath } from "./department-path.ts";

it.each([
  ["Meridian", "Meridian", ["Meridian"]],
  ["Meridian#Sales#North", "North", ["Meridian", "Sales", "North"]],
  ["Meridian#R#D", "R#D", ["Meridian", "R#D"]],
  ["#1 Cleaning", "#1 Cleaning", ["#1 Cleaning"]],
  // A name that has changed since says nothing.
  ["Meridian#Sales", "Distribution", ["Meridian", "Sales"]],
])("splits %s, which ends in %s", (joined, last, path) => {
  expect(splitPath(joined, last)).toEqual(path);
});

describe("by the departments whose names hold the sign", () => {
  const root = { code: "1", name: "#1", path: ["#1"], codePath: ["1"] };
  const lab = { code: "rd", name: "R#D", path: ["", "1", "R#D"], codePath: ["1", "rd"] };
  const odd = [root, lab];

  it.each([
    ["itself", { code: "rd", path: ["", "1", "R", "D"] }, ["#1", "R#D"]],
    ["a user's below one", { code: "x", path: ["", "1", "R", "D", "Optics"] }, ["#1", "R#D", "Optics"]],
    ["a user's below the root", { code: "y", path: ["", "1", "R"] }, ["#1", "R"]],
    [
      "one that tells its codes",
      { code: "d", path: ["", "1", "R", "D"], codePath: ["1", "r", "d"] },
      ["#1", "R", "D"],
    ],
    ["one of elsewhere", { code: "z", path: ["Meridian", "R", "D"] }, ["Meridian", "R", "D"]],
  ])("%s is told uncut", (_, department, path) => {
    expect(exactPath(department, odd)).toEqual(path);
    expect(exactPath(department, [])).toEqual(department.path);
  });
});
