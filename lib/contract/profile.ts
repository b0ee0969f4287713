import { z } from "zod";
import { command, type OutputOf, query, resource } from "./operation.ts";
import { nothing } from "./page.ts";
import { picture, pictureFile, tinyPicture } from "./picture.ts";

/** How long the code for another address is good, and how often it may be tried (meeting_21_0077, meeting_21_0078). */
export const contactCodeSeconds = 60;
export const contactCodeTries = 5;

const ownData = z
  .object({
    id: z.string(),
    userAccount: z.string(),
    name: z.string().nullish(),
    englishName: z.string().nullish(),
    phone: z.string().nullish(),
    email: z.string().nullish(),
    deptName: z.string().nullish(),
    signature: z.string().nullish(),
    title: z.string().nullish(),
    desc: z.string().nullish(),
  })
  .transform((wire) => ({
    id: wire.id,
    account: wire.userAccount,
    name: wire.name || wire.userAccount,
    englishName: wire.englishName ?? "",
    phone: wire.phone || null,
    email: wire.email || null,
    department: wire.deptName || null,
    signature: wire.signature ?? "",
    title: wire.title ?? "",
    description: wire.desc ?? "",
  }));

/** An e-mail address, or a phone number with its calling code; spaces and hyphens in a number do not count. */
const contact = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .transform((text) => (text.includes("@") ? text : text.replace(/[\s()-]/g, "")))
  .refine((text) => isPhone(text) || z.email().safeParse(text).success, "contact");

const verified = z.object({ contact, code: z.string().trim().min(1).max(32) });

/** Numbers of the Chinese mainland alone have a country name that is documented; the others go without. */
const toWire = ({ contact }: { contact: string }) => ({
  contact,
  ...(contact.startsWith("+86") && { country: "chinaPR" }),
});
const verifiedToWire = (input: z.output<typeof verified>) => ({
  ...toWire(input),
  verificationCode: input.code,
});

/** What somebody sees and changes of the own meeting account. */
export const profile = resource("profile", {
  get: query({
    permission: "profile.read",
    as: ["user"],
    upstream: "GET /v1/usg/dcs/member",
    input: z.object({}),
    output: ownData,
    example: {},
  }),
  /** All five are sent: the upstream may reset what is left out. */
  change: command({
    permission: "profile.write",
    as: ["user"],
    upstream: "PUT /v1/usg/dcs/member",
    input: z.object({
      name: z.string().trim().min(1).max(64),
      englishName: z.string().trim().max(64),
      signature: z.string().trim().max(512),
      title: z.string().trim().max(32),
      description: z.string().trim().max(128),
    }),
    wire: ({ description, ...rest }) => ({ ...rest, desc: description }),
    output: nothing,
    example: {
      name: "Chen Mei",
      englishName: "Mei Chen",
      signature: "",
      title: "Optician",
      description: "",
    },
    refreshes: ["directory", "users"],
  }),
  /** Sends a code to the address that somebody wants to have from now on. Counted, lest it fills others' mailboxes. */
  askCode: command({
    permission: "profile.write",
    as: ["user"],
    input: z.object({ contact }),
    /** The address as it was understood. */
    output: z.object({ contact: z.string() }),
    example: { contact: "mei@new.example.com" },
  }),
  /** Refused before the change is tried where the code is wrong: failed changes close the change itself. */
  changeContact: command({
    permission: "profile.write",
    as: ["user"],
    input: verified,
    secrets: ["code"],
    output: z.null(),
    example: { contact: "mei@new.example.com", code: "000000" },
    refreshes: ["directory", "users"],
  }),
  /** Comes by a route of its own, which reads bytes. No operation gives the picture back. */
  setPicture: command({
    permission: "profile.write",
    as: ["user"],
    internal: true,
    upstream: "POST /v1/usg/abs/profile-images",
    input: z.object({ picture }),
    file: (input) => pictureFile(input.picture),
    // No secret, but nothing to keep in an audit either.
    secrets: ["picture"],
    output: nothing,
    example: { picture: tinyPicture },
  }),
  sendCode: command({
    permission: "profile.write",
    as: ["user"],
    internal: true,
    upstream: "POST /v1/usg/dcs/member/verification-code",
    input: z.object({ contact }),
    wire: toWire,
    output: nothing,
    example: { contact: "mei@new.example.com" },
  }),
  checkCode: command({
    permission: "profile.write",
    as: ["user"],
    internal: true,
    upstream: "POST /v1/usg/dcs/member/verification-code/verify",
    input: verified,
    wire: verifiedToWire,
    secrets: ["code"],
    output: nothing,
    example: { contact: "mei@new.example.com", code: "000000" },
  }),
  replaceContact: command({
    permission: "profile.write",
    as: ["user"],
    internal: true,
    upstream: "PUT /v1/usg/dcs/member/contact",
    input: verified,
    wire: verifiedToWire,
    secrets: ["code"],
    output: nothing,
    example: { contact: "mei@new.example.com", code: "000000" },
  }),
});
export type Profile = OutputOf<typeof profile.get>;

function isPhone(text: string): boolean {
  return /^\+\d{6,31}$/.test(text);
}
