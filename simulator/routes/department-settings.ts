import { findDepartment, refusedDepartment } from "../departments.ts";
import type { Department } from "../model/enterprise.ts";
import type { Call } from "../route.ts";

type Settings = Pick<
  Department,
  "note" | "inPermission" | "outPermission" | "designatedOutDeptCodes" | "sortLevel"
>;

/**
 * What the body says of note, order and who sees whom; what it leaves out is as before, or upstream's default.
 * Chosen: `CLOSE` and `DESIGNATED_DEPARTMENT` of inPermission, documented as not implemented, are refused, and the
 * designated departments are dropped unless outPermission asks for them. Throws 400 USG.000000003.
 */
export function settingsOf({ world, caller, body }: Call, before: Department | null): Settings {
  const inPermission = body.text("inPermission", before?.inPermission ?? "UNLIMITED");
  if (inPermission !== "UNLIMITED" && inPermission !== "OPEN") {
    throw refusedDepartment(`inPermission ${inPermission} is not implemented.`);
  }
  const outPermission = body.text("outPermission", before?.outPermission ?? "UNLIMITED");
  const named = body.has("designatedOutDeptCodes")
    ? body.texts("designatedOutDeptCodes")
    : (before?.designatedOutDeptCodes ?? []);
  const codes = outPermission === "DESIGNATED_DEPARTMENT" ? named : [];
  for (const code of codes) findDepartment(world, caller.corpId, code);
  return {
    note: body.text("note", before?.note ?? ""),
    inPermission,
    outPermission: known(outPermission),
    designatedOutDeptCodes: [...new Set(codes)],
    sortLevel: body.int("sortLevel", before?.sortLevel ?? 10_000),
  };
}

const outPermissions = [
  "UNLIMITED",
  "ONLY_SELF",
  "SELF_AND_CHILD_DEPARTMENT",
  "DESIGNATED_DEPARTMENT",
] as const;

function known(outPermission: string): Department["outPermission"] {
  const found = outPermissions.find((it) => it === outPermission);
  if (!found) throw new TypeError(`outPermission ${outPermission} was let through by the validator`);
  return found;
}
