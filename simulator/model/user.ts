/** A person with an account: a member of an enterprise, or the SP's administrator (corpId empty). */
export interface User {
  /** 32 hex digits. */
  readonly userId: string;
  readonly corpId: string;
  readonly account: string;
  password: string;
  /** Those before it, the latest first, as far as they are remembered. */
  oldPasswords: readonly string[];
  /** Milliseconds; 0 until the person has chosen a password. */
  passwordChosenAt: number;
  thirdAccount: string | null;
  name: string;
  englishName: string;
  phone: string;
  country: string;
  email: string;
  readonly sipNum: string;
  deptCode: string;
  /** 1 SP administrator, 2 enterprise user. */
  userType: 1 | 2;
  /** 0 default administrator, 1 ordinary administrator, 2 member. */
  adminType: 0 | 1 | 2;
  signature: string;
  title: string;
  desc: string;
  /** 0 normal, 1 disabled. */
  status: 0 | 1;
  sortLevel: number;
  hidePhone: boolean;
  picture: { readonly width: number; readonly height: number; readonly bytes: number } | null;
  /** True until the initial password has been changed. */
  firstLogin: boolean;
  /** Milliseconds. */
  readonly activeTime: number;
  updateTime: number;
  failedLogIns: number;
  /** Milliseconds; log-in with the password is refused until then. */
  lockedUntil: number;
}
