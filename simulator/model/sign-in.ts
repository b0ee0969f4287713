/** An application registered by an enterprise, or by the SP (corpId empty). */
export interface App {
  readonly appId: string;
  appName: string;
  description: string;
  readonly corpId: string;
  /** Milliseconds. */
  readonly createTime: number;
  lastUpdateTime: number;
  /** 0 normal, 1 disabled: it signs nobody in. */
  status: 0 | 1;
  /** The newest key first; after a reset the one before it stays valid for a month. */
  keys: AppKey[];
}

export interface AppKey {
  readonly key: string;
  /** Milliseconds; null while it is the current key. */
  readonly expiresAt: number | null;
}

export interface Token {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly userId: string;
  /** The application that signed in; null for account and password. */
  readonly appId: string | null;
  /** The id given at log-in, see Caller. */
  readonly signedInAs: string;
  readonly clientType: number;
  readonly ip: string;
  /** All instants in milliseconds. */
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly refreshExpiresAt: number;
  /** True once a later log-in pushed it out; kept so that its holder learns why. */
  displaced: boolean;
}

/** Ticket for one redirect to the management web site. */
export interface PortalNonce {
  readonly nonce: string;
  readonly userId: string;
}
