import { beforeEach, expect, it, vi } from "vitest";
import { rooms } from "#lib/contract/rooms.ts";
import { log } from "./log.ts";
import { perform } from "./perform.ts";
import { contextWith } from "./testing/session.ts";
import { callUpstream } from "./upstream/client.ts";
import { connectionFor } from "./upstream/connection.ts";

vi.mock("./upstream/client.ts", () => ({ callUpstream: vi.fn() }));
vi.mock("./upstream/connection.ts", () => ({ connectionFor: vi.fn() }));

const connection = { enterpriseId: "e-1" };
const input = { page: 1, pageSize: 10, kind: "meeting" } as const;
beforeEach(() => {
  vi.mocked(connectionFor)
    .mockReset()
    .mockResolvedValue(connection as never);
  vi.mocked(callUpstream)
    .mockReset()
    .mockResolvedValue({ offset: 0, count: 1, data: [{ id: "r-1", vmrId: "91" }] });
});

it("calls for the caller's enterprise, as the caller, and answers in our words", async () => {
  const context = contextWith();
  const page = await perform(rooms.search, input, context);
  expect(page).toMatchObject({
    total: 1,
    items: [{ id: "r-1", number: "91", name: "91", holder: null, state: "unknown" }],
  });
  expect(connectionFor).toHaveBeenCalledWith("e-1");
  expect(callUpstream).toHaveBeenCalledWith(rooms.search, input, {
    identity: { kind: "enterprise" },
    connection,
    context,
  });
});

it("looks for no connection before it knows who signs", async () => {
  await expect(perform(rooms.search, input, contextWith({ role: "user" }))).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(connectionFor).not.toHaveBeenCalled();
  expect(callUpstream).not.toHaveBeenCalled();
});

it("takes an answer of another shape for trouble, and logs where, never what", async () => {
  const error = vi.spyOn(log(), "error").mockImplementation(() => undefined);
  vi.mocked(callUpstream).mockResolvedValue({ data: [{ id: "r-1", vmrId: 7, vmrName: "hush" }] });
  await expect(perform(rooms.search, input, contextWith())).rejects.toMatchObject({
    code: "upstream_unavailable",
    details: { reason: "unexpected_answer" },
  });
  expect(error.mock.calls[0]?.[0]).toMatchObject({ operation: "rooms.search", paths: ["data.0.vmrId"] });
  expect(JSON.stringify(error.mock.calls)).not.toContain("hush");
});
