import { readdirSync, readFileSync } from "node:fs";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { locales } from "./locales.ts";
import { namespaces } from "./messages.ts";

const folder = new URL("../../messages/", import.meta.url);
const filesOf = (locale: string) => readdirSync(new URL(`${locale}/`, folder)).sort();

/** Every text of a file as [dotted key, text]. */
function textsOf(value: unknown, path: string[] = []): [string, string][] {
  if (typeof value === "string") return [[path.join("."), value]];
  if (value === null || typeof value !== "object") throw new TypeError(`${path.join(".")} is no text`);
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...path, key]));
}

function read(locale: string, file: string): Map<string, string> {
  return new Map(textsOf(JSON.parse(readFileSync(new URL(`${locale}/${file}`, folder), "utf8"))));
}

/** Names of arguments and tags that a text takes, at any depth. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  const names = elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const inner =
      element.type === TYPE.tag
        ? argumentsOf(element.children)
        : element.type === TYPE.plural || element.type === TYPE.select
          ? Object.values(element.options).flatMap((option) => argumentsOf(option.value))
          : [];
    return [element.value, ...inner];
  });
  return [...new Set(names)].sort();
}

describe("texts", () => {
  it.each(locales)("of %s have one file for each listed namespace and no other", (locale) => {
    expect(filesOf(locale)).toEqual(namespaces.map((namespace) => `${namespace}.json`).sort());
  });

  describe.each(filesOf("en"))("%s", (file) => {
    const english = read("en", file);
    const chinese = read("zh-CN", file);

    it("has the same keys in both languages", () => {
      expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
    });

    it("takes the same arguments in both languages", () => {
      for (const [key, text] of english) {
        const own = argumentsOf(parse(text));
        expect(argumentsOf(parse(chinese.get(key) ?? "")), key).toEqual(own);
      }
    });

    it("is written as a text, not left empty or untranslated", () => {
      for (const text of [...english.values(), ...chinese.values()]) expect(text.trim()).toBe(text);
      expect([...english.values(), ...chinese.values()]).not.toContain("");
    });
  });
});
