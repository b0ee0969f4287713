import { z } from "zod";
import { account as anyAccount } from "./bindings.ts";
import { meetingPasswordLength } from "./meeting-password-policy.ts";
import { command, resource } from "./operation.ts";
import { nothing } from "./page.ts";
import { seeded } from "./seeded.ts";

const account = anyAccount.min(1);
const { min, max } = meetingPasswordLength;
/** Old ones were chosen under other rules. */
const oldPassword = z.string().min(1).max(max);
/** Whether it keeps the other rules is for `brokenMeetingRules` to say, which knows whose it is. */
export const newMeetingPassword = z.string().min(min).max(max);

/** The passwords of meeting accounts, which the upstream keeps; those of the portal are in `passwords.ts`. */
export const meetingPasswords = resource("meetingPasswords", {
  /** One's own. What the portal keeps of it for the account's bindings is brought up to date. */
  change: command({
    permission: "profile.write",
    as: ["user"],
    input: z.object({ oldPassword, newPassword: newMeetingPassword }),
    secrets: ["oldPassword", "newPassword"],
    output: z.null(),
    example: { oldPassword: "Present#2030", newPassword: "Lens#2040" },
    refreshes: ["bindings"],
  }),
  /** Another user's: the upstream makes a password up and sends it to the user. Nobody else gets to see it. */
  reset: command({
    permission: "users.write",
    as: ["enterprise"],
    input: z.object({ account }),
    output: z.null(),
    example: { account: seeded.account },
    refreshes: ["bindings"],
  }),
  /** Answers USG.206030006 for a wrong old one; ends all tokens of the account (meeting_21_0096). */
  replace: command({
    permission: "profile.write",
    as: ["user"],
    internal: true,
    upstream: "PUT /v1/usg/acs/password",
    input: z.object({ account, oldPassword, newPassword: newMeetingPassword }),
    wire: ({ account, oldPassword, newPassword }) => ({ account, oldPwd: oldPassword, newPwd: newPassword }),
    secrets: ["oldPassword", "newPassword"],
    output: nothing,
    example: { account: "mei.chen@meridian", oldPassword: "Present#2030", newPassword: "Lens#2040" },
  }),
  /** By e-mail where the user has an address, else by text message (meeting_21_0097). */
  sendNew: command({
    permission: "users.write",
    as: ["enterprise"],
    internal: true,
    upstream: "PUT /v1/usg/acs/password/admin/reset",
    input: z.object({ account }),
    output: nothing,
    example: { account: seeded.account },
  }),
});
