import { z } from "zod";
import { pathSeparator, splitPath } from "./department-path.ts";

/** The root's code in every enterprise. */
export const rootCode = "1";

/** Limits of the upstream (meeting_21_0061); the root is the first level. */
export const departmentLimits = { levels: 10, children: 100 };

export const departmentCode = z.string().min(1).max(32);

const seenByWire = { limits: "UNLIMITED", everybody: "OPEN" } as const;
const seesWire = {
  everybody: "UNLIMITED",
  own: "ONLY_SELF",
  ownAndBelow: "SELF_AND_CHILD_DEPARTMENT",
  chosen: "DESIGNATED_DEPARTMENT",
} as const;

/** Who may see the users of a department: those whose own limits allow it, or everybody whatever these say. */
export const seenByChoices = ["limits", "everybody"] as const;
/** Whom the users of a department may see. */
export const seesChoices = ["everybody", "own", "ownAndBelow", "chosen"] as const;

const wire = z.object({
  deptCode: z.string(),
  deptName: z.string(),
  deptLevel: z.number().nullish(),
  deptNamePath: z.string().nullish(),
  deptCodePath: z.string().nullish(),
  parentDeptCode: z.string().nullish(),
  isLeafNode: z.boolean().nullish(),
  note: z.string().nullish(),
  inPermission: z.string().nullish(),
  outPermission: z.string().nullish(),
  designatedOutDeptCodes: z.array(z.object({ id: z.string(), mark: z.string().nullish() })).nullish(),
  sortLevel: z.number().nullish(),
});

/** `path` and `codePath` go from the root down to the department itself; see `exactPath` for names that hold a "#". */
export const department = wire.transform(toDepartment);
export type Department = z.output<typeof department>;

export const departmentWithChildren = wire
  .extend({ childDepts: z.array(department).nullish() })
  .transform(({ childDepts, ...own }) => ({ ...toDepartment(own), children: childDepts ?? [] }));

function toDepartment(from: z.output<typeof wire>) {
  const codePath = from.deptCodePath?.split(pathSeparator) ?? [from.deptCode];
  return {
    code: from.deptCode,
    name: from.deptName,
    level: from.deptLevel ?? codePath.length,
    path: splitPath(from.deptNamePath ?? from.deptName, from.deptName),
    codePath,
    parentCode: from.parentDeptCode || null,
    hasChildren: from.isLeafNode === false,
    note: from.note ?? "",
    seenBy: keyOf(seenByWire, from.inPermission ?? "UNLIMITED") ?? ("unknown" as const),
    sees: keyOf(seesWire, from.outPermission ?? "UNLIMITED") ?? ("unknown" as const),
    chosen: (from.designatedOutDeptCodes ?? []).map(({ id, mark }) => ({ code: id, name: mark || id })),
    order: from.sortLevel ?? 10_000,
  };
}

/** What a department is besides its place; "unknown", which only an answer holds, goes back as it was: not at all. */
export const departmentSettings = z.object({
  name: z.string().trim().min(1).max(128),
  note: z.string().trim().max(96),
  seenBy: z.enum([...seenByChoices, "unknown"]),
  sees: z.enum([...seesChoices, "unknown"]),
  /** Only where `sees` is `chosen`. */
  chosenCodes: z.array(departmentCode).max(150),
  /** Smaller comes first among those of one parent. */
  order: z.number().int().min(1).max(10_000),
});

/** What the upstream makes of a new department of which nothing but the name is said. */
const { shape } = departmentSettings;
export const newDepartmentSettings = departmentSettings.extend({
  note: shape.note.default(""),
  seenBy: shape.seenBy.default("limits"),
  sees: shape.sees.default("everybody"),
  chosenCodes: shape.chosenCodes.default([]),
  order: shape.order.default(10_000),
});

export function settingsWire(settings: z.output<typeof departmentSettings>) {
  const { name, note, seenBy, sees, chosenCodes, order } = settings;
  return {
    deptName: name,
    note,
    inPermission: seenBy === "unknown" ? undefined : seenByWire[seenBy],
    outPermission: sees === "unknown" ? undefined : seesWire[sees],
    designatedOutDeptCodes: sees === "chosen" ? chosenCodes : [],
    sortLevel: order,
  };
}

function keyOf<K extends string>(table: Record<K, string>, value: string): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}
