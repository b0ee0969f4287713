import { z } from "zod";
import { linkBytes } from "./link-bytes.ts";
import { newMeetingPassword } from "./meeting-passwords.ts";
import { command, type OutputOf, resource } from "./operation.ts";
import { seeded } from "./seeded.ts";

/** How long the code is good; nobody is sent another one sooner. */
export const recoveryCodeSeconds = 180;
export const recoveryTries = 5;
export const recoveryWays = ["email", "sms"] as const;

/** What the portal hands from step to step, sealed: what was wanted at the first, and what the upstream gave for the next. */
const attempt = z.string().min(1).max(4_096);

/** Not for the audit: it stands there before anybody has proved to be that person. */
const user = z.string().trim().min(1).max(255);

const wanted = { host: z.string().min(1).max(255), user, way: z.enum(recoveryWays) };

const use = { permission: "passwordRecovery.use", as: ["none"], maxBytes: linkBytes } as const;
/** The seconds tell how long the step that comes next may take. */
const nextStep = z.object({ attempt: z.string(), seconds: z.number() });
const sealed = "what the step before answered";

/**
 * Another password for a meeting account whose holder has forgotten it, in the upstream's five steps (meeting_21_0100
 * to 0104). What is answered before the code is checked is the same for accounts that there are and that there are not.
 */
export const passwordRecovery = resource("passwordRecovery", {
  /** A puzzle: a picture, and a piece of it that belongs `top` pixels from its upper edge. */
  begin: command({
    ...use,
    input: z.object(wanted),
    secrets: ["user"],
    /** With what was asked for, so that it can be begun anew. */
    output: nextStep.extend({ ...wanted, picture: z.string(), piece: z.string(), top: z.number() }),
    example: { host: "api.meeting.huaweicloud.com", user: seeded.account, way: "email" },
  }),
  /** Where the piece was put, in pixels of the picture from its left edge, and how long that took. One try. */
  slide: command({
    ...use,
    input: z.object({
      attempt,
      left: z.number().int().min(0).max(10_000),
      milliseconds: z.number().int().min(0).max(600_000),
    }),
    secrets: ["attempt"],
    output: nextStep,
    example: { attempt: sealed, left: 120, milliseconds: 2_000 },
  }),
  /** Sends a code, if anybody has that account and the way that was wanted leads to him. */
  askCode: command({
    ...use,
    permission: "passwordRecovery.ask",
    input: z.object({ attempt }),
    secrets: ["attempt"],
    output: nextStep,
    example: { attempt: sealed },
  }),
  checkCode: command({
    ...use,
    input: z.object({ attempt, code: z.string().trim().min(1).max(32) }),
    secrets: ["attempt", "code"],
    output: nextStep,
    example: { attempt: sealed, code: "000000" },
  }),
  set: command({
    ...use,
    input: z.object({ attempt, newPassword: newMeetingPassword }),
    secrets: ["attempt", "newPassword"],
    output: z.null(),
    example: { attempt: sealed, newPassword: "Lens#2040" },
  }),
});
export type RecoveryPuzzle = OutputOf<typeof passwordRecovery.begin>;
