import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Module, parse } from "@swc/core";
import { expect, test } from "vitest";
import { forgetOnce, once } from "./once.ts";

test("a thing is made once, whatever copy of the module asks", async () => {
  const copy = "./once.ts?copy";
  const again: typeof import("./once.ts") = await import(/* @vite-ignore */ copy);
  const made = once("test.thing", () => ({ made: true }));
  expect(again.once).not.toBe(once);
  expect(again.once("test.thing", () => ({ made: true }))).toBe(made);
  forgetOnce("test.thing");
  expect(once("test.thing", () => ({ made: true }))).not.toBe(made);
});

test("what could not be made is tried again", () => {
  expect(() =>
    once("test.failing", () => {
      throw new Error("not yet");
    }),
  ).toThrow("not yet");
  expect(once("test.failing", () => 1)).toBe(1);
});

// Bodies that run later, when called or constructed.
const later = [
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
  "ClassMethod",
  "PrivateMethod",
  "Constructor",
  "MethodProperty",
  "GetterProperty",
  "SetterProperty",
];

/** `let`, `var` and `new` that run when a module is loaded. */
function atLoad(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(atLoad);
  if (typeof node !== "object" || node === null) return [];
  const { type, kind, isStatic } = node as { type?: string; kind?: string; isStatic?: boolean };
  if (type && later.includes(type)) return [];
  if ((type === "ClassProperty" || type === "PrivateProperty") && !isStatic) return [];
  const own =
    type === "NewExpression"
      ? ["new"]
      : type === "VariableDeclaration" && kind !== "const"
        ? [`${kind}`]
        : [];
  return [...own, ...Object.values(node).flatMap(atLoad)];
}

function parseModule(source: string): Promise<Module> {
  return parse(source, { syntax: "typescript" });
}

test.each([
  ["let state = 0;", ["let"]],
  ["export var state = 0;", ["var"]],
  ["const cache = new Map();", ["new"]],
  ["export const limits = { pool: make(new Set([1])) };", ["new"]],
  ["class Bus { static all = new Map(); own = new Map(); readonly #own = new Map(); }", ["new"]],
  ["if (ready) { new Client(); }", ["new"]],
  ["const make = () => new Map(); function f() { let n = 0; return new Set([n]); }", []],
])("the check sees %s", async (source, found) => {
  expect(atLoad(await parseModule(source))).toEqual(found);
});

test("no module of the server keeps state of its own", async () => {
  const folder = import.meta.dirname;
  const files = (await readdir(folder, { recursive: true })).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.includes("testing/"),
  );
  expect(files).toContain("once.ts");
  const found = await Promise.all(
    files.map(async (file) => {
      const what = atLoad(await parseModule(await readFile(join(folder, file), "utf8")));
      return what.map((word) => `${file}: ${word}`);
    }),
  );
  expect(found.flat()).toEqual([]);
});
