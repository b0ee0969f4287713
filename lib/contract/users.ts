import { z } from "zod";
import { meetingWire, toMeeting } from "./meeting-wire.ts";
import { command, query, resource } from "./operation.ts";
import { nothing, overlappingPageInput, pageInput, pageOf, toOffset } from "./page.ts";
import { picture, pictureFile, tinyPicture } from "./picture.ts";
import { seeded } from "./seeded.ts";
import { fieldsToWire } from "./user-fields.ts";
import {
  account,
  accounts,
  accountType,
  changes,
  eitherId,
  invitation,
  newUser,
  shown,
} from "./user-inputs.ts";
import { searchToWire, userSearch } from "./user-search.ts";
import { licences, user, userDetail, userStates } from "./user-wire.ts";

/** The enterprise's users, who are its meeting accounts. */
export const users = resource("users", {
  search: query({
    permission: "users.read",
    as: ["enterprise"],
    upstream: "GET /v1/usg/dcs/corp/member",
    input: userSearch,
    wire: searchToWire,
    output: pageOf(user),
    example: { department: "eng", pageSize: 10 },
  }),
  get: query({
    permission: "users.read",
    as: ["enterprise"],
    upstream: "GET /v1/usg/dcs/corp/member/{account}{?accountType}",
    input: z.object({ account }),
    wire: (input) => ({ ...input, accountType: accountType.account }),
    output: userDetail,
    example: { account: seeded.account },
  }),
  /** How many users the enterprise has paid for, and how many of them it has. */
  licences: query({
    permission: "users.read",
    as: ["enterprise"],
    upstream: "GET /v1/usg/dcs/corp/resource",
    input: z.object({}),
    output: licences,
    example: {},
  }),
  /** What a user has booked or must attend and that has not ended; the upstream lets administrators look (meeting_21_0017). */
  meetings: query({
    permission: "users.read",
    as: ["enterprise"],
    upstream: "GET /v1/mmc/management/conferences",
    input: pageInput.extend({ userId: z.string().min(1).max(64) }),
    wire: (input) => ({ ...toOffset(input), userUUID: input.userId, sortType: "ASC_StartTIME" }),
    output: pageOf(meetingWire.transform(toMeeting)),
    example: { userId: seeded.personId },
  }),
  /** Says which field was in the way where the upstream only says that one was. */
  add: command({
    permission: "users.write",
    as: ["enterprise"],
    input: newUser,
    secrets: ["password"],
    output: userDetail,
    example: {
      name: "Ewa Nowak",
      email: "ewa.nowak@example.com",
      account: "ewa.nowak@meridian",
      thirdPartyId: "ewa.nowak",
    },
    refreshes: ["directory", "departments"],
  }),
  /**
   * Changes only what is given. `shown` is what the reader saw before: `conflict` when some of it has changed since,
   * with the names of those fields.
   */
  change: command({
    permission: "users.write",
    as: ["enterprise"],
    input: z.object({ account, shown: shown.default({}), changes }),
    output: userDetail,
    example: { account: seeded.account, shown: { name: "Lin Yue" }, changes: { title: "Workplace lead" } },
    refreshes: ["directory", "departments", "bindings", "terminals"],
  }),
  /** All of them or none. The default administrator stays. */
  remove: command({
    permission: "users.write",
    as: ["enterprise"],
    upstream: "POST /v1/usg/dcs/corp/member/delete{?accountType}",
    input: z.object({ accounts }),
    wire: () => ({ accountType: accountType.account }),
    body: (input) => input.accounts,
    output: nothing,
    example: { accounts: [seeded.account] },
    refreshes: ["directory", "departments", "bindings", "rooms"],
  }),
  /** All of them or none. Enabling more than is paid for is refused, and so is disabling the default administrator. */
  setState: command({
    permission: "users.write",
    as: ["enterprise"],
    upstream: "PUT /v1/usg/dcs/corp/member/status/{value}{?accountType}",
    input: z.object({ accounts, state: z.enum(userStates) }),
    wire: ({ state }) => ({ value: userStates.indexOf(state), accountType: accountType.account }),
    body: (input) => input.accounts,
    output: nothing,
    example: { accounts: [seeded.account], state: "disabled" },
    refreshes: ["directory", "bindings"],
  }),
  /** Answers what became of it: `added` at once, or asked to `register` or, having an account already, to `confirm`. */
  invite: command({
    permission: "users.write",
    as: ["enterprise"],
    input: invitation,
    output: z.object({ outcome: z.enum(["added", "register", "confirm"]) }),
    example: { name: "Ewa Nowak", contact: "ewa.nowak@example.com", departmentCode: "eng" },
    refreshes: ["directory", "departments"],
  }),
  /** Behind a route of its own, since a picture is no JSON. Nothing upstream answers it again. */
  setPicture: command({
    permission: "users.write",
    as: ["enterprise"],
    internal: true,
    upstream: "POST /v1/usg/abs/profile-images/{user_id}",
    input: z.object({ userId: z.string().min(1).max(64), picture }),
    secrets: ["picture"],
    wire: ({ userId }) => ({ user_id: userId }),
    file: (input) => pictureFile(input.picture),
    output: nothing,
    example: { userId: seeded.upstreamUserId, picture: tinyPicture },
  }),

  /** Not to be sent again where the outcome is unknown: that would be a second user, unless it names an account. */
  create: command({
    permission: "users.write",
    as: ["enterprise"],
    internal: true,
    upstream: "POST /v1/usg/dcs/corp/member",
    input: newUser,
    secrets: ["password"],
    wire: (input) => ({
      ...fieldsToWire(input),
      country: input.phone ? fieldsToWire(input).country : undefined,
      account: input.account || undefined,
      thirdAccount: input.thirdPartyId,
      pwd: input.password,
      status: input.state && userStates.indexOf(input.state),
      sendNotify: input.notify === false ? "0" : "1",
    }),
    output: userDetail,
    example: {
      name: "Ewa Nowak",
      email: "ewa.nowak@example.com",
      account: "ewa.nowak@meridian",
      thirdPartyId: "ewa.nowak",
    },
  }),
  /** In the order of their accounts, so that pages stay in their places while the list is read. */
  list: query({
    permission: "bindings.read",
    as: ["enterprise"],
    internal: true,
    upstream: "GET /v1/usg/dcs/corp/member",
    input: overlappingPageInput,
    wire: (input) => ({ ...toOffset(input), sortField: "ldapAccount", isAsc: true }),
    output: pageOf(user),
    example: { pageSize: 500 },
  }),
  /** By either id. Throws `not_found` for who is not there (USG.201040000). */
  lookUp: query({
    permission: "bindings.read",
    as: ["enterprise"],
    internal: true,
    upstream: "GET /v1/usg/dcs/corp/member/{account}{?accountType}",
    input: eitherId,
    wire: ({ id, idKind }) => ({ account: id, accountType: accountType[idKind] }),
    output: userDetail,
    example: { id: seeded.account, idKind: "account" },
  }),
  enable: command({
    permission: "bindings.write",
    as: ["enterprise"],
    internal: true,
    upstream: "PUT /v1/usg/dcs/corp/member/status/{value}{?accountType}",
    input: eitherId,
    wire: ({ idKind }) => ({ value: 0, accountType: accountType[idKind] }),
    body: ({ id }) => [id],
    output: nothing,
    example: { id: seeded.account, idKind: "account" },
  }),
  /** `whole` is all of the user in the upstream's words: what it lacks may be set back (see `changedWire`). */
  replace: command({
    permission: "users.write",
    as: ["enterprise"],
    internal: true,
    upstream: "PUT /v1/usg/dcs/corp/member/{account}{?accountType}",
    input: z.object({ account, whole: z.record(z.string(), z.unknown()) }),
    wire: (input) => ({ account: input.account, accountType: accountType.account }),
    body: (input) => input.whole,
    output: userDetail,
    example: { account: seeded.account, whole: { name: "Lin Yue" } },
  }),
  sendInvitation: command({
    permission: "users.write",
    as: ["enterprise"],
    internal: true,
    upstream: "POST /v1/usg/dcs/corp/member/add",
    input: invitation,
    wire: ({ departmentCode, description, ...input }) => ({
      ...input,
      deptCode: departmentCode,
      desc: description,
    }),
    output: z.object({ userExist: z.boolean() }).transform(({ userExist }) => ({ isKnown: userExist })),
    example: { name: "Ewa Nowak", contact: "ewa.nowak@example.com" },
  }),
});
