import type { SsoConfig } from "./sso.ts";

/** An enterprise (corp) as the simulator keeps it. */
export interface Enterprise {
  readonly corpId: string;
  readonly spId: string;
  name: string;
  /** What stands behind the `@` of its accounts. */
  readonly domain: string;
  /** User id of the default administrator. */
  readonly ownerId: string;
  address: string;
  phone: string;
  country: string;
  email: string;
  description: string;
  language: string;
  timeZoneId: string;
  enableSMS: boolean;
  enableCloudDisk: boolean;
  enablePstn: boolean;
  /** Whether an App ID log-in of an unknown user may allocate an account. */
  autoUserCreate: boolean;
  /** 0 flagship, 5 free, 6 standard. */
  corpType: 0 | 5 | 6;
  sso: SsoConfig;
  resources: Resources;
}

/** What the enterprise has bought; the room packages follow from its rooms. */
export interface Resources {
  /** Users it may have. */
  soft: number;
  hard1080p: number;
  hard720p: number;
  hardThirdParty: number;
  whiteboards: number;
  ideaHubs: number;
  smartScreens: number;
  /** Concurrent participants. */
  ports: number;
  live: number;
  recordGb: number;
  /** Participants of one conference. */
  portsPerConference: number;
  /** Longest conference, minutes. */
  conferenceMinutes: number;
}

export interface Department {
  readonly corpId: string;
  readonly deptCode: string;
  deptName: string;
  /** Null for the root, whose code is always 1. */
  parentDeptCode: string | null;
  note: string;
  inPermission: "UNLIMITED" | "OPEN";
  outPermission: "UNLIMITED" | "ONLY_SELF" | "SELF_AND_CHILD_DEPARTMENT" | "DESIGNATED_DEPARTMENT";
  designatedOutDeptCodes: string[];
  sortLevel: number;
}
