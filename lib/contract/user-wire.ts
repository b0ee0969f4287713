import { z } from "zod";
import { pathSeparator, splitPath } from "./department-path.ts";

export const userStates = ["enabled", "disabled"] as const;
/** `owner`: the enterprise's default administrator, of whom there is one. */
export const userRoles = ["owner", "administrator", "member"] as const;
const roomKinds = ["personal", "meeting", "webinar"] as const;
const roomStates = ["assigned", "disabled", "free"] as const;

const listed = z.object({
  id: z.string(),
  userAccount: z.string(),
  thirdAccount: z.string().nullish(),
  name: z.string().nullish(),
  englishName: z.string().nullish(),
  phone: z.string().nullish(),
  country: z.string().nullish(),
  email: z.string().nullish(),
  vmrId: z.string().nullish(),
  deptCode: z.string().nullish(),
  deptNamePath: z.string().nullish(),
  adminType: z.number().nullish(),
  signature: z.string().nullish(),
  title: z.string().nullish(),
  desc: z.string().nullish(),
  status: z.number().nullish(),
  sortLevel: z.number().nullish(),
  hidePhone: z.boolean().nullish(),
  license: z.number().nullish(),
  activeTime: z.number().nullish(),
});

const room = z.object({
  id: z.string(),
  vmrId: z.string(),
  vmrName: z.string().nullish(),
  vmrMode: z.number().nullish(),
  vmrPkgName: z.string().nullish(),
  vmrPkgParties: z.number().nullish(),
  status: z.number().nullish(),
});

const detailed = listed.omit({ vmrId: true }).extend({
  sipNum: z.string().nullish(),
  deptName: z.string().nullish(),
  vmrList: z.array(room).nullish(),
});

function toUser(wire: z.output<typeof listed>) {
  return {
    /** The upstream's own id. Operations name a user by the account. */
    id: wire.id,
    account: wire.userAccount,
    thirdPartyId: wire.thirdAccount || null,
    name: wire.name || wire.userAccount,
    englishName: wire.englishName ?? "",
    phone: wire.phone ?? "",
    country: wire.country ?? "",
    email: wire.email ?? "",
    personalMeetingId: wire.vmrId || null,
    /** `path`: names from the enterprise down; see `exactPath` for those that hold a "#". */
    department: { code: wire.deptCode || "1", path: wire.deptNamePath?.split(pathSeparator) ?? [] },
    role: userRoles[wire.adminType ?? 2] ?? ("unknown" as const),
    state: userStates[wire.status ?? 0] ?? ("unknown" as const),
    title: wire.title ?? "",
    signature: wire.signature ?? "",
    description: wire.desc ?? "",
    sortLevel: wire.sortLevel ?? 10_000,
    hidePhone: wire.hidePhone ?? false,
    licence: wire.license === 1 ? ("trial" as const) : ("commercial" as const),
    activatedAt: wire.activeTime ? new Date(wire.activeTime).toISOString() : null,
  };
}

function toUserRoom(wire: z.output<typeof room>) {
  return {
    id: wire.id,
    number: wire.vmrId,
    name: wire.vmrName ?? wire.vmrId,
    kind: roomKinds[wire.vmrMode ?? 0] ?? ("unknown" as const),
    packageName: wire.vmrPkgName ?? null,
    capacity: wire.vmrPkgParties ?? null,
    state: roomStates[wire.status ?? 0] ?? ("unknown" as const),
  };
}

/** A user as a list holds him. */
export const user = listed.transform(toUser);
export type User = z.output<typeof user>;

/** A user with number and rooms; the personal meeting ID is one of the rooms upstream. */
export const userDetail = detailed.transform((wire) => {
  const rooms = (wire.vmrList ?? []).map(toUserRoom);
  const listed = toUser({ ...wire, vmrId: rooms.find(({ kind }) => kind === "personal")?.number });
  const path = splitPath(wire.deptNamePath ?? "", wire.deptName ?? "");
  return {
    ...listed,
    department: { ...listed.department, path: wire.deptNamePath ? path : [] },
    sipNumber: wire.sipNum || null,
    departmentName: wire.deptName || null,
    rooms: rooms.filter(({ kind }) => kind !== "personal"),
  };
});
export type UserDetail = z.output<typeof userDetail>;

/** How many users the enterprise has paid for and has, of the summary of its resources. */
export const licences = z
  .object({
    teSoftCount: z.object({ sumCount: z.number().nullish(), usedCount: z.number().nullish() }),
    enableSMS: z.boolean().nullish(),
  })
  .transform(({ teSoftCount, enableSMS }) => ({
    total: teSoftCount.sumCount ?? 0,
    used: teSoftCount.usedCount ?? 0,
    /** Where it sends none, everybody needs an e-mail address. */
    sendsMessages: enableSMS !== false,
  }));
