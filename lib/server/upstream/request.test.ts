import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { command, type Operation, query, resource, type UpstreamRoute } from "#lib/contract/operation.ts";
import { toRequest } from "./request.ts";

const anything = z.record(z.string(), z.unknown());
const base = { permission: "rooms.read", as: ["enterprise"], input: anything, output: z.unknown() } as const;

function operation(upstream: UpstreamRoute, more: Partial<Operation> = {}): Operation {
  const entry = command({ ...base, upstream, example: {} });
  return { ...resource("rooms", { get: entry }).get, ...more } as unknown as Operation;
}

describe("toRequest", () => {
  it("sends what is left in the query of a read, each value encoded once", () => {
    const read = operation("GET /v1/usg/dcs/corp/vmr");
    expect(toRequest(read, { offset: 0, searchKey: "a b&c=梅", vmrMode: undefined, deep: null })).toEqual({
      method: "GET",
      path: "/v1/usg/dcs/corp/vmr?offset=0&searchKey=a%20b%26c%3D%E6%A2%85",
      headers: {},
    });
  });

  it("repeats the name of a list in the query", () => {
    expect(toRequest(operation("GET /list"), { userType: [2, 12], on: false }).path).toBe(
      "/list?userType=2&userType=12&on=false",
    );
  });

  it("sends what is left in the body of a change, and drops what is undefined", () => {
    const change = operation("PUT /v1/conferences/{id}/participants{?conferenceID,userUUID}");
    expect(
      toRequest(change, { id: "a/b c", conferenceID: "1", subject: "茶", until: undefined, note: null }),
    ).toEqual({
      method: "PUT",
      path: "/v1/conferences/a%2Fb%20c/participants?conferenceID=1",
      body: '{"subject":"茶","note":null}',
      headers: {},
    });
  });

  it("has no body when nothing is left to say", () => {
    expect(toRequest(operation("POST /v1/start/{id}"), { id: "1" })).not.toHaveProperty("body");
    expect(toRequest(operation("PUT /v1/start"), undefined)).not.toHaveProperty("body");
  });

  it("renames by wire(), and sends body() alone, also with DELETE", () => {
    const wire = () => ({ account: "amy", ids: [1] });
    const body = () => ["a", "b"];
    expect(toRequest(operation("DELETE /members/{account}", { wire, body }), { anything: true })).toEqual({
      method: "DELETE",
      path: "/members/amy",
      body: '["a","b"]',
      headers: {},
    });
  });

  it("carries an operation's own headers", () => {
    const headers = () => ({ "X-Password": "123456" });
    expect(toRequest(operation("GET /token", { headers }), {}).headers).toEqual({ "X-Password": "123456" });
  });

  it.each(["", ".", "..", undefined, null, {}, "\ud800"])("refuses %j in a path", (id) => {
    expect(() => toRequest(operation("GET /rooms/{id}"), { id })).toThrow(
      expect.objectContaining({ code: "invalid_input", details: { fields: { id: "invalid" } } }),
    );
  });

  it("leaves a path with as many segments as its template, whatever is put in", () => {
    const read = operation("GET /rooms/{id}/users/{user}{?page}");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (id, user) => {
        fc.pre([id, user].every((part) => part.isWellFormed() && !["", ".", ".."].includes(part)));
        const { path } = toRequest(read, { id, user, page: id });
        const url = new URL(path, "http://upstream.test");
        const segments = url.pathname.split("/").map(decodeURIComponent);
        expect(segments).toEqual(["", "rooms", id, "users", user]);
        expect([...url.searchParams]).toEqual([["page", id]]);
      }),
    );
  });

  it("is for upstream calls only", () => {
    const own = query({ ...base, example: {} });
    expect(() => toRequest({ ...own, name: "rooms.own" } as unknown as Operation, {})).toThrow(
      /no upstream call/,
    );
  });
});
