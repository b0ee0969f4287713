/** Somebody who was asked into an enterprise and has not answered. */
export interface Invitation {
  readonly corpId: string;
  /** Phone number or e-mail address. */
  readonly contact: string;
  readonly name: string;
  readonly deptCode: string;
}
