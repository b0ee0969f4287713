import type { Conference } from "../../model/conference.ts";
import type { World } from "../../world.ts";

/** With a fixed ID the room's own rule counts. */
export function allowsGuestStart(world: World, { room, booking }: Conference): boolean {
  return room?.fixedId ? world.rooms.need(room.id).allowGustFirst : booking.settings.allowGuestStartConf;
}
