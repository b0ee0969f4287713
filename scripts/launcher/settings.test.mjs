import { expect, test } from "vitest";
import { readSettings } from "./settings.mjs";
import { Refusal } from "./terminal.mjs";

const DATABASE_URL = "postgresql://foyer@db.test/foyer";

test("nothing set is a demo on the documented ports", () => {
  expect(readSettings({})).toEqual({
    mode: "demo",
    host: "127.0.0.1",
    port: 3000,
    publicUrl: "http://localhost:3000",
    simulatorPort: 4000,
    simulatorScale: "small",
    databaseUrl: null,
  });
});

test("a database without a mode is refused", () => {
  expect(() => readSettings({ DATABASE_URL })).toThrow(Refusal);
  expect(readSettings({ DATABASE_URL, FOYER_MODE: "demo" }).databaseUrl).toBe(DATABASE_URL);
});

test("a demo stays on loopback, live may listen elsewhere", () => {
  expect(readSettings({ HOST: "0.0.0.0" }).host).toBe("127.0.0.1");
  expect(readSettings({ HOST: "0.0.0.0", FOYER_MODE: "live" }).host).toBe("0.0.0.0");
});

test("empty values count as absent", () => {
  expect(readSettings({ PORT: "", FOYER_MODE: "", DATABASE_URL: "" })).toEqual(readSettings({}));
});

test.each([
  ["PORT", "0"],
  ["PORT", "http"],
  ["SIMULATOR_PORT", "65536"],
  ["SIMULATOR_SCALE", "huge"],
  ["FOYER_MODE", "production"],
  ["DATABASE_URL", "db.test/foyer"],
])("%s=%s is refused by name", (name, value) => {
  expect(() => readSettings({ FOYER_MODE: "demo", [name]: value })).toThrow(name);
});
