import { z } from "zod";

const personWire = z.object({
  id: z.string(),
  account: z.string().nullish(),
  name: z.string().nullish(),
  englishName: z.string().nullish(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
  hidePhone: z.boolean().nullish(),
  deptName: z.string().nullish(),
  deptCodes: z.array(z.string()).nullish(),
  number: z.string().nullish(),
  vmrId: z.string().nullish(),
  title: z.string().nullish(),
  signature: z.string().nullish(),
  description: z.string().nullish(),
  type: z.string().nullish(),
});

/** Somebody as the directory shows them; `meetingId` is that of the personal room. */
export const person = personWire.transform(toPerson);
export type Person = z.output<typeof person>;

/** One answer of several. 0 is found; who is unchanged, unknown or not to be seen comes without anything but the id. */
export const foundPerson = personWire
  .extend({ statusCode: z.number().nullish() })
  .transform(({ statusCode, ...wire }) => ((statusCode ?? 0) === 0 ? toPerson(wire) : null));

function toPerson(wire: z.output<typeof personWire>) {
  return {
    id: wire.id,
    account: wire.account ?? "",
    name: wire.name ?? wire.account ?? wire.id,
    englishName: wire.englishName || null,
    email: wire.email || null,
    phone: wire.phone || null,
    /** Not shown to others; the person himself sees it. */
    isPhoneHidden: wire.hidePhone ?? false,
    department: wire.deptName || null,
    departmentCode: wire.deptCodes?.[0] ?? null,
    number: wire.number || null,
    meetingId: wire.vmrId || null,
    title: wire.title || null,
    signature: wire.signature || null,
    description: wire.description || null,
    kind: wire.type === "NORMAL_USER" || !wire.type ? ("user" as const) : ("terminal" as const),
  };
}

/** Here it is `isLeafNodes`, elsewhere `isLeafNode`. */
const branch = z
  .object({ deptCode: z.string(), deptName: z.string(), isLeafNodes: z.boolean().nullish() })
  .transform(({ deptCode, deptName, isLeafNodes }) => ({
    code: deptCode,
    name: deptName,
    hasChildren: isLeafNodes === false,
  }));

export const lightDepartment = z
  .object({
    deptCode: z.string(),
    deptName: z.string(),
    childDepts: z.array(branch).nullish(),
  })
  .transform(({ deptCode, deptName, childDepts }) => ({
    code: deptCode,
    name: deptName,
    hasChildren: (childDepts ?? []).length > 0,
    children: childDepts ?? [],
  }));

/** Somebody outside; `own` are the caller's, whom nobody else sees. */
export const contact = z
  .object({
    id: z.string(),
    name: z.string().nullish(),
    type: z.string().nullish(),
    phone: z.string().nullish(),
    otherNumber: z.string().nullish(),
    email: z.string().nullish(),
    corpName: z.string().nullish(),
    deptName: z.string().nullish(),
    position: z.string().nullish(),
    address: z.string().nullish(),
    remarks: z.string().nullish(),
  })
  .transform((wire) => ({
    id: wire.id,
    name: wire.name || wire.email || wire.id,
    kind: wire.type === "PERSONAL" ? ("own" as const) : ("enterprise" as const),
    phone: wire.phone || null,
    otherPhone: wire.otherNumber || null,
    email: wire.email || null,
    company: wire.corpName || null,
    department: wire.deptName || null,
    position: wire.position || null,
    address: wire.address || null,
    remarks: wire.remarks || null,
  }));
export type Contact = z.output<typeof contact>;
