import { expect, test } from "vitest";
import { Clock } from "../clock.ts";
import { addMember } from "../members.ts";
import { World } from "../world.ts";
import { changeRefusal, weakness } from "./policy.ts";

const account = "mei.chen@meridian";
const now = Date.UTC(2026, 2, 2, 9);

const specials = "`~!@#$%^&*()-_=+\\|[{}];:\",'<.>/?";

test.each([
  ["lower and digit", "optics24bench"],
  ["upper and lower", "OpticsBench"],
  ["upper and digit", "OPTICS24"],
  ["digit and special", "2031#4075"],
  ["every special character there is", `a${specials}`],
  ["two equal characters in a row", "aabbccdd11"],
  ["the same letter in either case", "aAabench"],
  ["the account without its domain", "mei.chen#24"],
])("a password of %s is fit", (_, password) => {
  expect(weakness(password, account)).toBeNull();
});

test.each([
  ["one kind of character", "opticsbench", "USG.206030008"],
  ["digits only", "20314075", "USG.206030008"],
  ["a space", "optics 24 bench", "USG.206030014"],
  ["letters of another script", "光学optics24", "USG.206030014"],
  ["a character three times in a row", "optics2444", "USG.206030010"],
  ["the account", "x1mei.chen@meridian", "USG.206030012"],
  ["the account in other letters", "MEI.Chen@Meridian", "USG.206030012"],
  ["the account backwards", "naidirem@nehc.iem7", "USG.206030012"],
])("a password of %s is not", (_, password, code) => {
  expect(weakness(password, account)).toMatchObject({ status: 400, code });
});

const world = new World("small", new Clock(() => now));
const user = (changes: object) => ({
  ...addedUser,
  password: "Optics#24",
  oldPasswords: ["Bench#2031", "Prism#77"],
  ...changes,
});
const addedUser = addMember(world, { corpId: "", account, name: "Chen Mei" });

test.each([
  ["the same", "Optics#24", "USG.206030009"],
  ["one from before", "Prism#77", "USG.206030009"],
  ["one with a character changed", "Optics#25", "USG.206030013"],
  ["one with a character more", "Optics#24x", "USG.206030013"],
  ["one with a character less", "Optics#2", "USG.206030013"],
  ["a weak one", "opticsbench", "USG.206030008"],
])("a person may not take %s", (_, password, code) => {
  expect(changeRefusal(user({}), password, now)).toMatchObject({ status: 400, code });
});

test("two characters more or changed are enough", () => {
  for (const password of ["Optics#24xy", "Optics#35", "xOptics#24"]) {
    expect(changeRefusal(user({}), password, now)).toBeNull();
  }
});

test("a person may change again after five minutes", () => {
  const changed = user({ passwordChosenAt: now });
  expect(changeRefusal(changed, "Lens#2040", now + 299_999)).toMatchObject({ code: "USG.206030011" });
  expect(changeRefusal(changed, "Lens#2040", now + 300_000)).toBeNull();
});
