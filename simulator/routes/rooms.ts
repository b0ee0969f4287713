import { UpstreamError } from "../errors.ts";
import { type Room, roomStatus } from "../model/room.ts";
import { pageOf } from "../page.ts";
import { findHolder, holderOf } from "../room-holders.ts";
import type { Call, Routes } from "../route.ts";

const mostPerAccount = 32;

export const rooms: Routes = {
  "GET /v1/usg/dcs/corp/vmr": {
    caller: ["corp-admin"],
    handle: (call) => {
      const { query } = call;
      const mode = query.int("vmrMode", 1);
      const status = query.int("status", null);
      const found = [...call.world.roomsByCorp.get(call.caller.corpId)].filter(
        (room) =>
          room.vmrMode === mode &&
          (status === null || roomStatus(room) === status) &&
          matches(call, room, query.text("searchKey", "")),
      );
      return pageOf(found, query, (room) => corpRoom(call, room));
    },
  },

  "POST /v1/usg/dcs/corp/vmr/assign-to-member/{account}": {
    caller: ["corp-admin"],
    handle: (call) => {
      const holder = findHolder(call);
      const chosen = named(call);
      // Chosen: all or nothing; a room of somebody else, a disabled and an expired one are refused.
      for (const room of chosen) {
        if (room.holderId !== null && room.holderId !== holder)
          throw refused(room, "is bound to somebody else");
        if (room.disabled || expired(call, room)) throw refused(room, "is disabled or expired");
      }
      const held = [...call.world.roomsByHolder.get(holder)].filter((room) => room.vmrMode !== 0);
      if (new Set([...held, ...chosen]).size > mostPerAccount) {
        throw new UpstreamError(400, "USG.000000003", `An account may hold at most ${mostPerAccount} rooms.`);
      }
      for (const room of chosen) call.world.rooms.update(room, { holderId: holder });
      return undefined;
    },
  },

  "POST /v1/usg/dcs/corp/vmr/recycle-from-member/{account}": {
    caller: ["corp-admin"],
    handle: (call) => {
      const holder = findHolder(call);
      const chosen = named(call);
      const foreign = chosen.find((room) => room.holderId !== holder);
      if (foreign) throw refused(foreign, "is not bound to this account");
      // Chosen: meetings that are booked in the room stay.
      for (const room of chosen) call.world.rooms.update(room, { holderId: null });
      return undefined;
    },
  },

  "POST /v1/usg/dcs/corp/vmr/delete": {
    caller: ["corp-admin"],
    handle: (call) => {
      const chosen = named(call);
      // Chosen: only what nobody holds, or what has expired, can go.
      const held = chosen.find((room) => room.holderId !== null && !expired(call, room));
      if (held) throw refused(held, "is assigned");
      for (const room of chosen) call.world.rooms.remove(room);
      return undefined;
    },
  },
};

function corpRoom({ world }: Call, room: Room) {
  const holder = holderOf(world, room);
  const mark = holder && { id: holder.account, mark: holder.name };
  return {
    id: room.id,
    vmrId: room.vmrId,
    vmrName: room.vmrName,
    vmrPkgName: room.package?.name ?? null,
    vmrPkgParties: room.package?.parties ?? null,
    maxAudienceParties: room.package?.audience ?? null,
    member: holder?.kind === "member" ? mark : null,
    device: holder?.kind === "device" ? mark : null,
    status: roomStatus(room),
    expireDate: room.expireDate,
    commercialMaxAudienceParties: null,
  };
}

function matches({ world }: Call, room: Room, searchKey: string): boolean {
  const holder = holderOf(world, room)?.name ?? "";
  const key = searchKey.toLowerCase();
  return [room.vmrName, room.id, room.vmrId, holder].some((text) => text.toLowerCase().includes(key));
}

/** The rooms that the body names: cloud and webinar rooms of the caller's enterprise. */
function named({ world, caller, body }: Call): Room[] {
  return [...new Set(body.textItems())].map((id) => {
    const room = world.rooms.get(id);
    if (room && room.corpId === caller.corpId && room.vmrMode !== 0) return room;
    throw new UpstreamError(400, "USG.000000003", `There is no room ${id}.`);
  });
}

function expired({ now }: Call, room: Room): boolean {
  return room.expireDate !== null && room.expireDate <= now;
}

function refused(room: Room, why: string): UpstreamError {
  return new UpstreamError(400, "USG.000000003", `The room ${room.id} ${why}.`);
}
