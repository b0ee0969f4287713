/** What the upstream joins the names of a path with, and its codes. A name may hold it as well: nothing forbids that. */
export const pathSeparator = "#";

/** Names from the root down to `last`, which is known and so never cut. One above it that holds the sign counts as two. */
export function splitPath(joined: string, last: string): string[] {
  if (joined === last) return [last];
  const end = `${pathSeparator}${last}`;
  return joined.endsWith(end)
    ? [...joined.slice(0, -end.length).split(pathSeparator), last]
    : joined.split(pathSeparator);
}

type Placed = { code: string; path: string[]; codePath?: readonly string[] };
/** A department whose name holds the sign. */
type Odd = { code: string; name: string; path: readonly string[]; codePath: readonly string[] };

/**
 * The names of a department's path, none of them cut, by the departments whose names hold the sign. A user's department
 * is known by its own code only: below one of these its path is taken for theirs.
 */
export function exactPath({ code, path, codePath }: Placed, odd: readonly Odd[]): string[] {
  if (odd.length === 0) return path;
  const joined = path.join(pathSeparator);
  const codes = codePath ?? odd.find((it) => it.code === code)?.codePath;
  if (codes) return walk(joined, codes, odd);
  const [above] = odd
    .filter((it) => joined.startsWith(joinedWith(it) + pathSeparator))
    .toSorted((a, b) => joinedWith(b).length - joinedWith(a).length);
  if (!above) return path;
  const below = joined.slice(joinedWith(above).length + pathSeparator.length);
  return [...walk(joinedWith(above), above.codePath, odd), ...below.split(pathSeparator)];
}

function joinedWith({ path }: Odd): string {
  return path.join(pathSeparator);
}

/** Takes name by name off the front: by the code of each it is known which of them to take whole. */
function walk(joined: string, codes: readonly string[], odd: readonly Odd[]): string[] {
  let rest = joined;
  return codes.map((code) => {
    const whole = odd.find((it) => it.code === code)?.name;
    const name = whole ?? rest.split(pathSeparator, 1)[0] ?? "";
    rest = rest.slice(name.length + pathSeparator.length);
    return name;
  });
}
