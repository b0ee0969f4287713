import type { JWK } from "jose";

export type Person = { name?: string; email?: string; groups?: string[]; employee?: string };
export type Forgery = "audience" | "issuer" | "nonce" | "signature";

export declare const clientId: string;

export declare function startOpenIdProvider(options: {
  portal: string;
  secret: string;
  callback: string;
  logout: string;
  userInfo?: boolean;
  refresh?: boolean;
}): Promise<{
  issuer: string;
  key: JWK;
  /** The paths that were asked for, oldest first. */
  asked: string[];
  people(changes: Record<string, Person | null>): void;
  down(isDown: boolean): void;
  forge(forgery: Forgery | null): void;
  logOut(sub: string): Promise<void>;
  issued(): string[];
  close(): Promise<void>;
}>;
