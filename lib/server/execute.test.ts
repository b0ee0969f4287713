import { beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { command, query, resource } from "#lib/contract/operation.ts";
import { AppError } from "#lib/errors.ts";
import { writeIntent, writeOutcome } from "./audit.ts";
import { execute } from "./execute.ts";
import { perform } from "./perform.ts";
import { contextWith } from "./testing/session.ts";

vi.mock("./audit.ts", () => ({ writeIntent: vi.fn(), writeOutcome: vi.fn() }));
vi.mock("./perform.ts", () => ({ perform: vi.fn() }));
vi.mock("./handlers/index.ts", () => ({ handlers: {} }));

const shared = { permission: "rooms.write", as: ["enterprise"], output: z.unknown() } as const;
const things = resource("things", {
  list: query({
    ...shared,
    upstream: "GET /things",
    input: z.object({ page: z.number().default(1) }),
    example: {},
  }),
  give: command({
    ...shared,
    upstream: "POST /things",
    input: z.object({
      to: z.string().min(1),
      pin: z.string(),
      parts: z.array(z.object({ size: z.number() })).default([]),
      name: z.string().refine((name) => name !== "?", "nameless"),
    }),
    secrets: ["pin"],
    example: { to: "amy", pin: "1", name: "n" },
  }),
  forgotten: query({ ...shared, input: z.object({}), example: {} }),
});
const gift = { to: "amy", pin: "9417", name: "n" };
const intent = { chain: "e-1", draft: {} };

let steps: string[];
beforeEach(() => {
  steps = [];
  const noted =
    <T>(step: string, value: T) =>
    async () => {
      steps.push(step);
      return value;
    };
  vi.mocked(writeIntent)
    .mockReset()
    .mockImplementation(noted("intent", intent) as never);
  vi.mocked(perform)
    .mockReset()
    .mockImplementation(noted("act", { done: true }));
  vi.mocked(writeOutcome)
    .mockReset()
    .mockImplementation(async (_intent, result) => {
      steps.push(result);
    });
});

it("notes a command before and after it is done", async () => {
  expect(await execute(things.give, gift, contextWith())).toEqual({ done: true });
  expect(steps).toEqual(["intent", "act", "done"]);
  expect(writeOutcome).toHaveBeenCalledWith(intent, "done");
});

it("keeps the secrets of a command out of what it notes, and hands them on", async () => {
  const context = contextWith();
  await execute(things.give, gift, context);
  const details = { to: "amy", pin: "(secret)", name: "n", parts: [] };
  expect(writeIntent).toHaveBeenCalledWith({ action: "things.give", details, context });
  expect(perform).toHaveBeenCalledWith(things.give, { ...gift, parts: [] }, context);
});

it("notes nothing of a query, and fills in its defaults", async () => {
  const context = contextWith();
  await execute(things.list, {}, context);
  expect(steps).toEqual(["act"]);
  expect(perform).toHaveBeenCalledWith(things.list, { page: 1 }, context);
});

it("asks for the permission before it looks at the input", async () => {
  const refused = execute(things.give, { wrong: 1 } as never, contextWith({ role: "user" }));
  await expect(refused).rejects.toMatchObject({ code: "forbidden" });
  expect(steps).toEqual([]);
});

it("names every wrong field by its path, and our own rules by their names", async () => {
  const input = { to: "", parts: [{ size: 1 }, { size: "2" }], name: "?" };
  const refused = execute(things.give, input as never, contextWith());
  await expect(refused).rejects.toMatchObject({
    code: "invalid_input",
    details: {
      fields: { to: "too_small", pin: "invalid_type", "parts.1.size": "invalid_type", name: "nameless" },
    },
  });
  expect(steps).toEqual([]);
});

it("does nothing when the intent cannot be written", async () => {
  vi.mocked(writeIntent).mockRejectedValue(new Error("no disk"));
  await expect(execute(things.give, gift, contextWith())).rejects.toThrow("no disk");
  expect(steps).toEqual([]);
});

it.each([
  [new AppError("upstream_rejected"), "upstream_rejected"],
  [new TypeError("undefined is not"), "internal"],
])("notes the outcome of a command that failed: %s", async (error, result) => {
  vi.mocked(perform).mockRejectedValue(error);
  await expect(execute(things.give, gift, contextWith())).rejects.toBe(error);
  expect(steps).toEqual(["intent", result]);
});

it("says which operation has neither a call nor a handler", async () => {
  await expect(execute(things.forgotten, {}, contextWith())).rejects.toThrow(
    "no handler for things.forgotten",
  );
});
