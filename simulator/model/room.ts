/** A meeting room of an enterprise: personal meeting ID (mode 0), cloud room (1) or webinar room (2). */
export interface Room {
  /** Opaque id, 32 hex digits: the `vmrID` of a booking. */
  readonly id: string;
  /** The number people dial: the `vmrConferenceID` of a booking. */
  vmrId: string;
  readonly corpId: string;
  vmrName: string;
  readonly vmrMode: 0 | 1 | 2;
  /** What was bought; null for a personal meeting ID. */
  readonly package: RoomPackage | null;
  /** User id, or built-in account of a terminal, of the holder; null while unassigned. */
  holderId: string | null;
  disabled: boolean;
  /** Empty when guests need no password. */
  gustPwd: string;
  chairPwd: string;
  allowGustFirst: boolean;
  gustFirstNotice: boolean;
  /** Milliseconds; null never. */
  readonly expireDate: number | null;
}

export interface RoomPackage {
  readonly id: string;
  readonly name: string;
  readonly parties: number;
  /** Webinar rooms only. */
  readonly audience: number | null;
}

/** 0 normal, 1 disabled, 2 unassigned, as every room answer has it. */
export function roomStatus(room: Room): 0 | 1 | 2 {
  if (room.disabled) return 1;
  return room.holderId === null ? 2 : 0;
}
