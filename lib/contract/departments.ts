import { z } from "zod";
import {
  department,
  departmentCode,
  departmentSettings,
  departmentWithChildren,
  newDepartmentSettings,
  rootCode,
  settingsWire,
} from "./department-wire.ts";
import { command, query, resource } from "./operation.ts";
import { nothing } from "./page.ts";
import { seeded } from "./seeded.ts";

/** The upstream has one code for all it refuses of departments; of a reading it can mean but one thing. */
const absentBy = ["USG.000000003"];
/** What every search shows at most: whoever looks for one department types on. */
const mostFound = 50;

const byCode = z.object({ code: departmentCode });
const created = newDepartmentSettings.extend({
  parentCode: departmentCode.default(rootCode),
  /** Stays for good; without one the upstream makes one. Path values of the upstream are made of it. */
  code: z
    .string()
    .regex(/^[\w-]{1,32}$/)
    .optional(),
});
const replaced = byCode.extend({ parentCode: departmentCode.nullable(), ...departmentSettings.shape });

/** The tree that the enterprise's users are sorted into. The root, code 1, is always there. */
export const departments = resource("departments", {
  /** One level of children only: a tree is read as it is unfolded. */
  get: query({
    permission: "departments.read",
    as: ["enterprise"],
    upstream: "GET /v1/usg/dcs/member/dept/{dept_code}",
    input: z.object({ code: departmentCode.default(rootCode) }),
    wire: ({ code }) => ({ dept_code: code }),
    absentBy,
    output: departmentWithChildren,
    example: { code: seeded.departmentCode },
  }),
  /** By a part of the name. The upstream answers all at once, without pages. */
  search: query({
    permission: "departments.read",
    as: ["enterprise"],
    upstream: "GET /v1/usg/dcs/member/dept",
    input: z.object({ text: z.string().trim().min(1).max(128) }),
    wire: ({ text }) => ({ deptName: text }),
    output: z
      .array(department)
      .transform((found) => ({ items: found.slice(0, mostFound), total: found.length })),
    example: { text: "eng" },
  }),
  /** How many users a department has; `everybody` counts terminals with an account of their own as well. */
  count: query({
    permission: "departments.read",
    as: ["enterprise"],
    upstream: "GET /v1/usg/dcs/corp/member",
    input: byCode.extend({ below: z.boolean().default(true), everybody: z.boolean().default(false) }),
    wire: ({ code, below, everybody }) => ({
      offset: 0,
      limit: 1,
      deptCode: code,
      enableSubDept: below,
      userType: everybody ? [2, 12, 13, 14] : undefined,
    }),
    output: z.object({ count: z.number() }).transform(({ count }) => ({ total: count })),
    example: { code: seeded.departmentCode },
  }),
  /** Explains what the upstream refuses: ten levels, a hundred children, a code that is taken. */
  create: command({
    permission: "departments.write",
    as: ["enterprise"],
    input: created,
    output: z.object({ code: z.string() }),
    example: { name: "Field service", parentCode: seeded.departmentCode },
    refreshes: ["directory"],
  }),
  add: command({
    permission: "departments.write",
    as: ["enterprise"],
    internal: true,
    upstream: "POST /v1/usg/dcs/corp/dept",
    input: created,
    wire: ({ code, parentCode, ...settings }) => ({
      deptCode: code,
      parentDeptCode: parentCode,
      ...settingsWire(settings),
    }),
    output: z.object({ value: z.string() }).transform(({ value }) => ({ code: value })),
    example: { name: "Field service" },
  }),
  /** What is left out stays: the whole department is read, changed and sent. Another parent moves it. */
  change: command({
    permission: "departments.write",
    as: ["enterprise"],
    input: departmentSettings
      .partial()
      .extend({ code: departmentCode, parentCode: departmentCode.optional() }),
    output: z.null(),
    example: { code: seeded.departmentCode, note: "Two shifts" },
    refreshes: ["users", "directory"],
  }),
  /** Whether the upstream keeps or resets what a change leaves out is nowhere said: it gets everything. */
  replace: command({
    permission: "departments.write",
    as: ["enterprise"],
    internal: true,
    upstream: "PUT /v1/usg/dcs/corp/dept/{dept_code}",
    input: replaced,
    wire: ({ code, parentCode, ...settings }) => ({
      dept_code: code,
      parentDeptCode: parentCode ?? undefined,
      ...settingsWire(settings),
    }),
    output: nothing,
    example: {
      code: seeded.departmentCode,
      parentCode: rootCode,
      name: "Engineering",
      note: "",
      seenBy: "limits",
      sees: "everybody",
      chosenCodes: [],
      order: 10,
    },
  }),
  /** Only an empty one goes; what is still in it is told. */
  remove: command({
    permission: "departments.write",
    as: ["enterprise"],
    input: byCode,
    output: z.null(),
    example: { code: seeded.emptyDepartmentCode },
    refreshes: ["directory"],
  }),
  drop: command({
    permission: "departments.write",
    as: ["enterprise"],
    internal: true,
    upstream: "DELETE /v1/usg/dcs/corp/dept/{dept_code}",
    input: byCode,
    wire: ({ code }) => ({ dept_code: code }),
    output: nothing,
    example: { code: seeded.emptyDepartmentCode },
  }),
});
