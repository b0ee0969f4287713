/** Whom a booking invites, as resolved when it was written. */
export interface Attendee {
  /** Platform user id; empty for people from outside and for third-party ids not seen yet. */
  readonly userUUID: string;
  /** Account, or third-party user id where appId is filled. */
  readonly accountId: string;
  readonly appId: string;
  readonly name: string;
  /** 0 ordinary, 1 host. */
  readonly role: 0 | 1;
  readonly phone: string;
  readonly phone2: string;
  readonly phone3: string;
  readonly email: string;
  readonly sms: string;
  readonly isMute: number;
  readonly isAutoInvite: number;
  readonly type: string;
  readonly deptName: string;
}

/** `confConfigInfo` with every default filled in. */
export interface Settings {
  readonly isSendNotify: boolean;
  readonly isSendSms: boolean;
  readonly isSendCalendar: boolean;
  readonly isAutoMute: boolean;
  readonly isHardTerminalAutoMute: boolean;
  readonly isGuestFreePwd: boolean;
  readonly callInRestriction: number;
  readonly allowGuestStartConf: boolean;
  readonly vmrIDType: number;
  readonly prolongLength: number;
  readonly enableWaitingRoom: boolean;
  readonly isHostCameraOn: boolean;
  readonly isGuestCameraOn: boolean;
}

/** What the organiser asked for. An edit replaces all of it. */
export interface Booking {
  readonly subject: string;
  /** Milliseconds since the epoch, on a full minute unless it starts at once. */
  readonly startsAt: number;
  readonly minutes: number;
  readonly mediaTypes: string;
  readonly groupuri: string;
  readonly language: string;
  readonly timeZoneID: string;
  readonly encryptMode: number;
  readonly isAutoRecord: number;
  readonly recordType: number;
  readonly recordAuxStream: number;
  readonly recordAuthType: number;
  readonly liveAddress: string;
  readonly auxAddress: string;
  readonly concurrentParticipants: number;
  readonly supportSimultaneousInterpretation: boolean;
  readonly confResType: number;
  /** The scheduler first, as host. */
  readonly attendees: readonly Attendee[];
  readonly settings: Settings;
}

export interface Conference {
  /** 9 digits. */
  readonly conferenceID: string;
  readonly corpId: string;
  readonly schedulerId: string;
  /** Made to start at once, not booked ahead. */
  immediate: boolean;
  /** The cloud room or personal meeting ID it is held on; `fixedId` when people dial that room's number. */
  readonly room: { readonly id: string; readonly fixedId: boolean } | null;
  booking: Booking;
  /** Not used on a fixed ID, where the room's own passwords count. */
  readonly chairPassword: string;
  /** Empty when guests need none. */
  guestPassword: string;
  readonly chairToken: string;
  readonly guestToken: string;
  /** The run going on now. */
  run: Run | null;
  /** True from the first run on. */
  hasRun: boolean;
}

/** One stretch of a conference being held, with the people in it now. */
export interface Run {
  readonly confUUID: string;
  readonly startedAt: number;
  endsAt: number;
  people: Person[];
}

export interface Person {
  readonly participantID: string;
  readonly name: string;
  readonly number: string;
  readonly role: 0 | 1;
  readonly joinedAt: number;
  speaking: boolean;
  handRaised: boolean;
  badNetwork: boolean;
}

/** What is left of a run: the history is made of these. */
export interface PastRun {
  readonly confUUID: string;
  readonly conferenceID: string;
  readonly corpId: string;
  readonly schedulerId: string;
  readonly booking: Booking;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** A message to an attendee that the real service would have sent. */
export interface Notice {
  readonly at: number;
  readonly about: "created" | "changed" | "cancelled";
  readonly conferenceID: string;
  readonly channel: "mail" | "sms" | "calendar";
  readonly to: string;
  /** The start as the message says it: `yyyy-MM-dd HH:mm` in the zone of the booking's timeZoneID. */
  readonly start: string;
}

/** Failed joins of one address at one conference ID. */
export interface WrongPasswords {
  readonly key: string;
  count: number;
  lockedUntil: number;
}
