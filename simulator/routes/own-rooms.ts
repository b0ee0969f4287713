import { UpstreamError } from "../errors.ts";
import { type Room, roomStatus } from "../model/room.ts";
import { pageOf } from "../page.ts";
import { stableHex } from "../random.ts";
import type { Call, Routes } from "../route.ts";

export const ownRooms: Routes = {
  "GET /v1/usg/dcs/member/vmr": {
    caller: ["user"],
    handle: (call) => {
      const special = call.query.flag("specialVmr", null);
      const key = call.query.text("searchKey", "").toLowerCase();
      const found = [...call.world.roomsByHolder.get(call.caller.userId)].filter(
        (room) =>
          (special === null || (room.vmrMode !== 0) === special) &&
          [room.vmrName, room.id, room.vmrId].some((text) => text.toLowerCase().includes(key)),
      );
      return pageOf(found, call.query, ownRoom);
    },
  },

  "PUT /v1/usg/dcs/member/vmr/{id}": {
    caller: ["user"],
    handle: (call) => {
      const { body } = call;
      const room = heldRoom(call);
      const gustPwd = body.text("gustPwd", room.gustPwd);
      const chairPwd = body.text("chairPwd", room.chairPwd);
      if (gustPwd === chairPwd) {
        throw new UpstreamError(400, "USG.201080006", "Host and guest password must differ.");
      }
      call.world.rooms.update(room, {
        vmrName: body.text("vmrName", room.vmrName),
        gustPwd,
        chairPwd,
        allowGustFirst: body.flag("allowGustFirst", room.allowGustFirst),
        gustFirstNotice: body.flag("gustFirstNotice", room.gustFirstNotice),
      });
      return undefined;
    },
  },
};

function heldRoom({ world, caller, params }: Call): Room {
  const room = world.rooms.get(params.text("id"));
  if (room && room.holderId === caller.userId) return room;
  throw new UpstreamError(400, "USG.000000003", "There is no such room.");
}

/** Passwords and links in clear: only the holder gets here. `gust` is upstream's spelling. */
function ownRoom(room: Room) {
  return {
    id: room.id,
    vmrId: room.vmrId,
    vmrName: room.vmrName,
    vmrMode: room.vmrMode,
    gustPwd: room.gustPwd,
    gustJoinUrl: joinUrl(room, "guest"),
    chairPwd: room.chairPwd,
    chairJoinUrl: joinUrl(room, "chair"),
    allowGustFirst: room.allowGustFirst,
    gustFirstNotice: room.gustFirstNotice,
    vmrPkgId: room.package?.id ?? null,
    vmrPkgName: room.package?.name ?? null,
    vmrPkgParties: room.package?.parties ?? null,
    status: roomStatus(room),
  };
}

function joinUrl(room: Room, role: "guest" | "chair"): string {
  const ticket = stableHex(`${role} ${room.id}`).slice(0, 48);
  return `https://c.meeting.huaweicloud.com/#/j/${room.vmrId}/${ticket}`;
}
