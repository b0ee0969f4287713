import { expect, it } from "vitest";
import { errorStatus } from "#lib/errors.ts";
import { codeMeanings, statusMeanings } from "#lib/server/upstream/error-codes.ts";
import { loadMessages } from "./messages.ts";

const { errors } = await loadMessages("en");

it("say something for every code", () => {
  expect(Object.keys(errors.codes)).toEqual(expect.arrayContaining(Object.keys(errorStatus)));
});

it("say something for every reason the upstream gives", () => {
  const meanings = [...Object.values(codeMeanings), ...Object.values(statusMeanings)];
  const reasons = new Set(meanings.flatMap(({ reason }) => reason ?? []));
  expect(reasons.size).toBeGreaterThan(50);
  expect([...reasons].filter((reason) => !(reason in errors.reasons))).toEqual([]);
});
