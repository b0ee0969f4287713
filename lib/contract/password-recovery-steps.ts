import { z } from "zod";
import { newMeetingPassword } from "./meeting-passwords.ts";
import { command, resource } from "./operation.ts";
import { nothing } from "./page.ts";
import { seeded } from "./seeded.ts";

const wire = { permission: "passwordRecovery.use", as: ["none"], internal: true } as const;
const user = z.string().min(1).max(255);
const token = z.string().min(1);
/** A web page that helps somebody who forgot the password. */
const asWebPage = { clientType: 0, checkType: 1 };

/** What the upstream shows as a picture: nothing but data goes into a page. */
const dataUrl = z.string().regex(/^data:image\/(png|jpe?g|gif|webp|svg\+xml)[;,]/);
const handedOver = z.object({ token, expire: z.number().positive() });

/** The five upstream calls of `passwordRecovery`, each by somebody who is not signed in. */
export const recoverySteps = resource("recoverySteps", {
  sendPuzzle: command({
    ...wire,
    upstream: "POST /v1/usg/acs/auth/slideverifycode/send",
    input: z.object({ user }),
    wire: (input) => ({ ...input, ...asWebPage }),
    secrets: ["user"],
    output: handedOver.extend({ shadowImage: dataUrl, cutImage: dataUrl, pointY: z.number() }),
    example: { user: seeded.account },
  }),
  checkPuzzle: command({
    ...wire,
    upstream: "PUT /v1/usg/acs/auth/slideverifycode/check",
    input: z.object({
      user,
      token,
      pointX: z.number().int().min(0).max(10_000),
      slideTime: z.number().int().min(0).max(600_000),
    }),
    wire: (input) => ({ ...input, ...asWebPage }),
    secrets: ["user", "token"],
    output: handedOver,
    example: { user: seeded.account, token: "of the puzzle", pointX: 120, slideTime: 2_000 },
  }),
  /** Which of both is wanted has to be said of an account; of an address it does no harm. */
  sendCode: command({
    ...wire,
    upstream: "POST /v1/usg/acs/verifycode/send",
    input: z.object({ user, token, sendMethod: z.enum(["email", "sms"]) }),
    secrets: ["user", "token"],
    output: nothing,
    example: { user: seeded.account, token: "of the checked puzzle", sendMethod: "email" },
  }),
  checkCode: command({
    ...wire,
    upstream: "PUT /v1/usg/acs/verifycode/check",
    input: z.object({ user, code: z.string().min(1).max(32) }),
    secrets: ["user", "code"],
    output: handedOver,
    example: { user: seeded.account, code: "000000" },
  }),
  /** The token is that of the checked code, not of a sign-in. Left out, `passWordType` makes the password a lasting one. */
  setPassword: command({
    ...wire,
    upstream: "PUT /v1/usg/acs/password/reset",
    input: z.object({ user, token, newPassword: newMeetingPassword }),
    wire: (input) => ({ user: input.user, newPwd: input.newPassword }),
    headers: ({ token }) => ({ "X-Access-Token": token }),
    secrets: ["user", "token", "newPassword"],
    output: nothing,
    example: { user: seeded.account, token: "of the checked code", newPassword: "Lens#2040" },
  }),
});
