import { expect, it, vi } from "vitest";
import { departments } from "#lib/contract/departments.ts";
import { departmentFinder } from "./department-finder.ts";
import { nearest } from "./nearest.ts";

/** Codes and names by parent; two of the root are called "Twin". */
const children: Record<string, [code: string, name: string][]> = {
  "1": [
    ["s", "Sales"],
    ["rd", "R D"],
    ["twin-1", "Twin"],
    ["twin-2", "Twin"],
    ["low", "sales"],
    ["odd", "R#D"],
  ],
  s: [
    ["s-emea", "EMEA"],
    ["s-north", "North"],
    ["s-twin", "Twin"],
  ],
  odd: [["odd-lab", "Lab #2"]],
};

function codesTo(code: string): string[] {
  const parent = Object.keys(children).find((it) => children[it]?.some(([own]) => own === code));
  return parent === undefined ? [code] : [...codesTo(parent), code];
}

function pathOf(code: string): string[] {
  for (const [parent, list] of Object.entries(children)) {
    const name = list.find(([own]) => own === code)?.[1];
    if (name !== undefined) return [...pathOf(parent), name];
  }
  return ["X"];
}

function answerOf(code: string) {
  const path = pathOf(code);
  if (path.length === 1 && code !== "1") return null;
  const wire = (own: string, name: string) => ({ deptCode: own, deptName: name });
  const childDepts = (children[code] ?? []).map(([own, name]) => wire(own, name));
  const own = {
    ...wire(code, path.at(-1) ?? ""),
    deptNamePath: path.join("#"),
    deptCodePath: codesTo(code).join("#"),
  };
  return departments.get.output.parse({ ...own, childDepts });
}

function finder() {
  const read = vi.fn(async (code: string) => answerOf(code));
  return { read, find: departmentFinder(read) };
}

it.each([
  ["Sales / EMEA", { code: "s-emea", path: "Sales / EMEA" }],
  ["Sales/EMEA", { code: "s-emea" }],
  ["X / Sales / EMEA", { code: "s-emea" }],
  ["X", { code: "1", path: "X" }],
  ["R D", { code: "rd" }],
  ["sales", { code: "low", path: "sales" }],
  ["rd", { code: "rd", path: "R D" }],
  ["Twin", { reason: "department_ambiguous", params: { codes: "twin-1, twin-2" } }],
  ["Sales / Twin", { code: "s-twin" }],
  ["Sales / Nrth", { reason: "department_near", params: { near: "Sales / North" } }],
  ["R#D / Lab #2", { code: "odd-lab", path: "R#D / Lab #2" }],
  ["odd-lab", { code: "odd-lab", path: "R#D / Lab #2" }],
  ["R / D", { reason: "department_unknown" }],
  ["Elsewhere", { reason: "department_unknown" }],
  ["Sales / EMEA / Berlin", { reason: "department_unknown" }],
])("finds what %s stands for", async (text, found) => {
  expect(await finder().find(text)).toMatchObject(found);
});

it("reads each branch once, and no other", async () => {
  const { read, find } = finder();
  for (const text of ["Sales / EMEA", "Sales / North", "Sales / EMEA"]) await find(text);
  expect(read.mock.calls.map(([code]) => code)).toEqual(["1", "s", "s-emea", "s-north"]);
});

it("takes for near what a slip of the finger makes, and nothing else", () => {
  expect(nearest("Enginering", ["Sales", "Engineering"])).toBe("Engineering");
  expect(nearest("市场步", ["市场部", "销售部"])).toBe("市场部");
  expect(nearest("HR", ["IT", "Sales"])).toBeNull();
  expect(nearest("x", [])).toBeNull();
});
