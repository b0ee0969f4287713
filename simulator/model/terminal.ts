/** A professional conference terminal (device) of an enterprise. */
export interface Terminal {
  /** Built-in account, 32 hex digits: by it rooms are assigned to the terminal. */
  readonly account: string;
  readonly corpId: string;
  /** Serial number: the key of every operation. */
  readonly sn: string;
  name: string;
  readonly model: string;
  /** SIP number. */
  readonly number: string;
  /** Projection codes: 0 automatic, 1 simple, 2 complex. */
  prjCodeMode: 0 | 1 | 2;
  deptCode: string;
  /** Phone and e-mail of whom its messages go to: the only trace of a person that a terminal bears. */
  phone: string;
  country: string;
  email: string;
  description: string;
  /** 0 normal, 1 disabled. */
  status: 0 | 1;
  /** Whether it has signed in with its number. Only the device itself does that. */
  registered: boolean;
  /** Whether it is in a call, while it is registered. */
  inCall: boolean;
  /** When activation codes were asked for anew during the last day, milliseconds, oldest first. */
  codesResetAt: readonly number[];
}

export interface TerminalType {
  /** `TE` of the vendor's own, `3rd` of others. */
  readonly type: "TE" | "3rd";
  readonly model: string;
  readonly enableActiveCode: boolean;
  readonly resolution: "1080P" | "720P";
  readonly supportProjectionCode: boolean;
  readonly supportSVC: boolean | null;
}
