/** Somebody outside of the enterprise whom it, or one of its users, keeps an address of. */
export interface Contact {
  readonly id: string;
  readonly corpId: string;
  /** User id of who keeps it; null for the whole enterprise's. */
  readonly ownerId: string | null;
  readonly name: string;
  readonly phone: string;
  readonly country: string;
  readonly otherNumber: string;
  readonly otherNumberCountry: string;
  readonly email: string;
  readonly corpName: string;
  readonly deptName: string;
  readonly position: string;
  readonly address: string;
  readonly remarks: string;
  readonly customNumber: string;
  /** Milliseconds. */
  readonly updateTime: number;
}
