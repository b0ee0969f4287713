import { z } from "zod";
import { command, query, resource } from "./operation.ts";
import { nothing, pageInput, pageOf, toOffset } from "./page.ts";
import { seeded } from "./seeded.ts";

const holder = z
  .object({ id: z.string().nullish(), mark: z.string().nullish() })
  .nullish()
  .transform((wire) => (wire?.id ? { account: wire.id, name: wire.mark ?? wire.id } : null));

const states = { 0: "assigned", 1: "disabled", 2: "free" } as const;

/** A cloud meeting room of the enterprise. `number` is what people dial; `id` is what operations take. */
export const room = z
  .object({
    id: z.string(),
    vmrId: z.string(),
    vmrName: z.string().nullish(),
    vmrPkgName: z.string().nullish(),
    vmrPkgParties: z.number().nullish(),
    member: holder,
    device: holder,
    status: z.number().nullish(),
    expireDate: z.number().nullish(),
  })
  .transform((wire) => ({
    id: wire.id,
    number: wire.vmrId,
    name: wire.vmrName ?? wire.vmrId,
    packageName: wire.vmrPkgName ?? null,
    capacity: wire.vmrPkgParties ?? null,
    holder: wire.member
      ? { kind: "user" as const, ...wire.member }
      : wire.device
        ? { kind: "terminal" as const, ...wire.device }
        : null,
    state: states[wire.status as keyof typeof states] ?? ("unknown" as const),
    expiresAt: wire.expireDate ? new Date(wire.expireDate).toISOString() : null,
  }));
export type Room = z.output<typeof room>;

export const roomKinds = ["meeting", "webinar"] as const;
export const roomStates = ["assigned", "disabled", "free"] as const;
const wireMode = { meeting: 1, webinar: 2 };
const wireState = { assigned: 0, disabled: 1, free: 2 };

const roomIds = z.array(z.string().min(1).max(255)).min(1).max(100);

export const rooms = resource("rooms", {
  search: query({
    permission: "rooms.read",
    as: ["enterprise"],
    upstream: "GET /v1/usg/dcs/corp/vmr",
    input: pageInput.extend({
      text: z.string().max(255).optional(),
      kind: z.enum(roomKinds).default("meeting"),
      state: z.enum(roomStates).optional(),
    }),
    wire: (input) => ({
      ...toOffset(input),
      searchKey: input.text || undefined,
      vmrMode: wireMode[input.kind],
      status: input.state && wireState[input.state],
    }),
    output: pageOf(room),
    example: { page: 1, pageSize: 10 },
  }),
  /** A user or terminal holds at most 32 rooms; the upstream refuses a room that somebody else holds. */
  assign: command({
    permission: "rooms.write",
    as: ["enterprise"],
    upstream: "POST /v1/usg/dcs/corp/vmr/assign-to-member/{account}",
    input: z.object({ account: z.string().min(1).max(255), roomIds }),
    body: (input) => input.roomIds,
    output: nothing,
    example: { account: seeded.account, roomIds: [seeded.freeRoomId] },
  }),
  release: command({
    permission: "rooms.write",
    as: ["enterprise"],
    upstream: "POST /v1/usg/dcs/corp/vmr/recycle-from-member/{account}",
    input: z.object({ account: z.string().min(1).max(255), roomIds }),
    body: (input) => input.roomIds,
    output: nothing,
    example: { account: seeded.account, roomIds: [seeded.heldRoomId] },
  }),
});
