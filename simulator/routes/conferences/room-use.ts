import type { Conference } from "../../model/conference.ts";
import type { Room } from "../../model/room.ts";
import type { User } from "../../model/user.ts";
import type { Values } from "../../values.ts";
import type { World } from "../../world.ts";
import { scheduledEnd, settle } from "./life.ts";
import { refusals } from "./refusals.ts";

/** The room of a booking with vmrFlag 1, null for a random ID on concurrency; throws when it may not be used. */
export function readRoom(world: World, scheduler: User, body: Values): Conference["room"] {
  const room = body.int("vmrFlag", 0) === 1 ? ownRoom(world, scheduler, body.text("vmrID", "")) : null;
  // A personal meeting ID consumes concurrency like a random one.
  const ports = world.enterprises.need(scheduler.corpId).resources.ports;
  if (ports === 0 && room?.vmrMode !== 1) throw refusals.noConcurrency();
  if (!room) return null;
  const random = body.object("confConfigInfo").int("vmrIDType", 0) === 1 && room.vmrMode === 1;
  return { id: room.id, fixedId: !random };
}

function ownRoom(world: World, scheduler: User, vmrID: string): Room {
  const room = world.rooms.get(vmrID);
  // Chosen: another enterprise's room, and a disabled one, are as good as none.
  if (!room || room.corpId !== scheduler.corpId || room.disabled) throw refusals.noSuchRoom();
  if (room.vmrMode === 2) throw refusals.webinar();
  if (room.holderId !== scheduler.userId) throw refusals.notRoomOwner();
  return room;
}

/** One meeting at a time per room: throws when [startsAt, endsAt) meets another one. */
export function refuseConflict(
  world: World,
  roomId: string,
  wanted: { startsAt: number; endsAt: number; immediate: boolean },
  except?: Conference,
): void {
  for (const other of [...world.conferencesByRoom.get(roomId)]) {
    if (other === except || !settle(world, other)) continue;
    const startsAt = other.run?.startedAt ?? other.booking.startsAt;
    const endsAt = Math.max(other.run?.endsAt ?? 0, scheduledEnd(other));
    if (wanted.startsAt >= endsAt || startsAt >= wanted.endsAt) continue;
    if (other.run) throw refusals.roomRunning();
    throw wanted.immediate ? refusals.roomFreeTooShort() : refusals.roomTaken();
  }
}
