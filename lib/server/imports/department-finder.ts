import "server-only";
import type { departments } from "#lib/contract/departments.ts";
import type { OutputOf } from "#lib/contract/operation.ts";
import { AppError } from "#lib/errors.ts";
import { nearest } from "./nearest.ts";

type Department = OutputOf<typeof departments.get>;
type Missed = "department_unknown" | "department_near" | "department_ambiguous";
export type DepartmentFound =
  | { code: string; path: string }
  | { reason: Missed; params: Record<string, string> };

/** Answers a department with its children; null where there is none with that code. */
export type DepartmentReader = (code: string) => Promise<Department | null>;

const rootCode = "1";
const pathSeparator = " / ";

/**
 * Finds departments by what files write: names from the top down, with or without the enterprise's own ("Sales / EMEA"),
 * else a code. Only the branches that are asked for are read, each once, since the upstream shows one level a call.
 */
export function departmentFinder(read: DepartmentReader): (text: string) => Promise<DepartmentFound> {
  const known = new Map<string, Promise<Department | null>>();
  const get = (code: string) => {
    const found = known.get(code) ?? read(code);
    known.set(code, found);
    return found;
  };

  return async (text) => {
    const root = await get(rootCode);
    if (!root) throw new AppError("upstream_unavailable", "no root department");
    const names = text.split("/").map((name) => name.trim());
    const paths = names[0] === root.name ? [names, names.slice(1)] : [names];
    let first: DepartmentFound | null = null;
    for (const path of paths) {
      const found = await descend(root, path, get);
      if ("code" in found) return found;
      first ??= found;
      if (found.reason === "department_ambiguous") return found;
    }
    if (names.length === 1 && /^[\w-]{1,32}$/.test(text)) {
      const byCode = await get(text);
      if (byCode) return { code: byCode.code, path: shownPath(await namesTo(byCode, get)) };
    }
    return first ?? missed("department_unknown", {});
  };
}

function missed(reason: Missed, params: Record<string, string>): DepartmentFound {
  return { reason, params };
}

async function descend(
  root: Department,
  names: readonly string[],
  get: DepartmentReader,
): Promise<DepartmentFound> {
  let at: Department = root;
  for (const [depth, name] of names.entries()) {
    const named = at.children.filter((child) => child.name === name);
    const [child, second] = named;
    if (second) return missed("department_ambiguous", { codes: named.map(({ code }) => code).join(", ") });
    if (!child) {
      const near = nearest(
        name,
        at.children.map((it) => it.name),
      );
      if (near === null) return missed("department_unknown", {});
      return missed("department_near", { near: [...names.slice(0, depth), near].join(pathSeparator) });
    }
    const next = await get(child.code);
    if (!next) return missed("department_unknown", {});
    at = next;
  }
  return { code: at.code, path: shownPath([root.name, ...names]) };
}

/** The names on the way to a department. Where its path has more of them than codes, a name holds what parts them. */
async function namesTo({ path, codePath }: Department, get: DepartmentReader): Promise<string[]> {
  if (path.length === codePath.length) return path;
  const way = await Promise.all(codePath.map(get));
  return way.flatMap((department) => department?.name ?? []);
}

/** A department as files write it: names below the enterprise, whose own name stands for the root alone. */
export function shownPath(path: readonly string[]): string {
  return (path.length > 1 ? path.slice(1) : path).join(pathSeparator);
}
