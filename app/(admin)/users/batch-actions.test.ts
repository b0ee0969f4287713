import { expect, test } from "vitest";
import { user } from "#lib/contract/user-wire.ts";
import { batchActions, blocksOf, choiceFor } from "./batch-actions.ts";

const person = (userAccount: string, adminType = 2, status = 0) =>
  user.parse({ id: userAccount, userAccount, adminType, status });
const owner = person("owner", 0);
const admin = person("admin", 1);
const away = person("away", 2, 1);

test("nobody is named whom an action does not change, nor the default administrator where he stays", () => {
  const affected = Object.fromEntries(
    batchActions.map((action) => [
      action,
      choiceFor(action, [owner, admin, away]).affected.map(({ account }) => account),
    ]),
  );
  expect(affected).toEqual({
    enable: ["away"],
    disable: ["admin"],
    move: ["owner", "admin", "away"],
    remove: ["admin", "away"],
  });
  expect(choiceFor("remove", [owner]).spared).toEqual([owner]);
});

test("a long list is sent in blocks, the last one with the rest", () => {
  const many = Array.from({ length: 250 }, (_, n) => person(`u${n}`));
  const blocks = blocksOf(many, 100);
  expect(blocks.map(({ length }) => length)).toEqual([100, 100, 50]);
  expect(blocks.flat()).toEqual(many.map(({ account }) => account));
  expect(blocksOf([], 100)).toEqual([]);
});
