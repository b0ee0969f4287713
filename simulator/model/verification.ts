/** A puzzle that tells people from programs: how far must the cut-out be pushed to the right? */
export interface Slider {
  readonly token: string;
  /** As typed: account, phone number or e-mail address. */
  readonly user: string;
  readonly clientType: number;
  /** 0 log-in, 1 forgotten password. */
  readonly checkType: number;
  /** Where the cut-out belongs, pixels from the left and from the top. */
  readonly pointX: number;
  readonly pointY: number;
  /** Milliseconds. */
  readonly expiresAt: number;
}

/** What a passed step hands over to the next one. It works once. */
export interface Pass {
  readonly token: string;
  readonly user: string;
  readonly step: "login-slider" | "password-slider" | "code";
  readonly expiresAt: number;
}

/** The latest code sent to somebody who forgot the password. */
export interface SentCode {
  readonly userId: string;
  user: string;
  code: string;
  /** Milliseconds; in the past once the code has been used. */
  expiresAt: number;
  wrongTries: number;
  /** When codes were sent during the last day, oldest first. */
  sentAt: readonly number[];
}

/** The latest code sent to a phone number or e-mail address that a user wants to have from now on. */
export interface ContactCode {
  readonly userId: string;
  contact: string;
  code: string;
  /** Milliseconds; in the past once the code has been used. */
  expiresAt: number;
  /** How often one was tried since it was sent, right or wrong. */
  tries: number;
}

/** A mail or SMS that the real service would have sent to an account's holder, or to a terminal's contact. */
export interface SentSecret {
  readonly at: number;
  readonly about:
    | "new-password"
    | "verification-code"
    | "new-account"
    | "invitation"
    | "activation-code"
    | "terminal-password";
  readonly channel: "mail" | "sms";
  readonly to: string;
  /** Empty for an invited person, who may have none yet. */
  readonly account: string;
  readonly secret: string;
}
