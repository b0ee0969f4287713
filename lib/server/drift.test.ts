import { expect, test } from "vitest";
import type { Binding } from "#generated/prisma/client.ts";
import { findingOf, type Member } from "./drift.ts";

const binding: Binding = {
  id: "b-1",
  enterpriseId: "e-1",
  thirdPartyId: "amy",
  way: "app",
  state: "working",
  account: "amy@one",
  name: "Amy",
  upstreamUserId: "u-1",
  passwordCipher: null,
  foundAccount: null,
  lastSignedInAt: null,
  checkedAt: null,
  createdAt: new Date(),
};
const member: Member = { id: "u-1", account: "amy@one", thirdPartyId: "amy", name: "Amy", state: "enabled" };
const state = (of: Partial<Binding>, found: Member | null) => {
  const { data, isNews, isDrift } = findingOf({ ...binding, ...of }, found);
  return { state: data.state, isNews, isDrift };
};

test("what the directory says as well is no news", () => {
  expect(state({}, member)).toEqual({ state: "working", isNews: false, isDrift: false });
});

test("an account that is gone, disabled or called otherwise has drifted, and is told once", () => {
  expect(state({}, null)).toEqual({ state: "vanished", isNews: true, isDrift: true });
  expect(state({ state: "vanished" }, null)).toMatchObject({ isNews: false, isDrift: true });
  expect(state({}, { ...member, state: "disabled" })).toMatchObject({ state: "disabled", isDrift: true });
  const renamed = { ...member, account: "amy.b@one" };
  expect(findingOf(binding, renamed).data).toMatchObject({ state: "renamed", foundAccount: "amy.b@one" });
  expect(state({ state: "renamed", foundAccount: "amy.b@one" }, renamed)).toMatchObject({ isNews: false });
});

test("what nobody has used yet has not vanished, and takes its account from the directory", () => {
  expect(state({ state: "unused", account: null }, null)).toEqual({
    state: undefined,
    isNews: false,
    isDrift: false,
  });
  const found = findingOf({ ...binding, state: "unused", account: null }, member);
  expect(found).toMatchObject({
    data: { state: "working", account: "amy@one" },
    isNews: true,
    isDrift: false,
  });
});

test("an account that is back is news, a refused password stays refused", () => {
  expect(state({ state: "vanished" }, member)).toMatchObject({ state: "working", isNews: true });
  expect(state({ way: "password", state: "password_refused" }, member)).toMatchObject({
    state: "password_refused",
    isNews: false,
  });
});
