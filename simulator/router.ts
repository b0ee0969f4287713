import type { Route } from "./route.ts";

/** A request's route with the decoded values of its path parameters. */
export interface Match<R> {
  readonly key: string;
  readonly route: R;
  readonly params: Record<string, string>;
}

interface Declared<R> {
  readonly key: string;
  readonly route: R;
  readonly names: readonly string[];
}

interface Node<R> {
  readonly literal: Map<string, Node<R>>;
  parameter: Node<R> | null;
  readonly routes: Map<string, Declared<R>>;
}

/** Looks up method and path (without query) in routes compiled once; literal segments beat parameters. */
export class Router<R = Route> {
  readonly #root: Node<R> = emptyNode();

  /** Throws when two tables declare the same route. */
  constructor(tables: readonly Readonly<Record<string, R>>[]) {
    for (const table of tables) for (const [key, route] of Object.entries(table)) this.#declare(key, route);
  }

  /** Undefined for an unknown route, and for a path whose percent-encoding is broken. */
  find(method: string, path: string): Match<R> | undefined {
    const segments = path.split("/").slice(1);
    const values: string[] = [];
    const found = this.#walk(this.#root, segments, 0, method, values);
    if (!found) return undefined;
    const params: Record<string, string> = {};
    for (const [i, name] of found.names.entries()) {
      const value = decode(values[i] ?? "");
      if (value === undefined) return undefined;
      params[name] = value;
    }
    return { key: found.key, route: found.route, params };
  }

  #declare(key: string, route: R): void {
    const [method = "", path = ""] = key.split(" ");
    const names: string[] = [];
    let node = this.#root;
    for (const segment of path.split("/").slice(1)) {
      if (segment.startsWith("{")) {
        names.push(segment.slice(1, -1));
        node.parameter ??= emptyNode();
        node = node.parameter;
      } else {
        const next = node.literal.get(segment) ?? emptyNode<R>();
        node.literal.set(segment, next);
        node = next;
      }
    }
    if (node.routes.has(method)) throw new Error(`route ${key} is declared twice`);
    node.routes.set(method, { key, route, names });
  }

  /** Walks down, back out of a literal segment that leads nowhere; leaves the parameters' texts in `values`. */
  #walk(
    node: Node<R>,
    segments: readonly string[],
    at: number,
    method: string,
    values: string[],
  ): Declared<R> | undefined {
    const segment = segments[at];
    if (segment === undefined) return node.routes.get(method);
    const literal = node.literal.get(segment);
    const found = literal && this.#walk(literal, segments, at + 1, method, values);
    if (found || !node.parameter || segment === "") return found;
    values.push(segment);
    const behind = this.#walk(node.parameter, segments, at + 1, method, values);
    if (!behind) values.pop();
    return behind;
  }
}

function emptyNode<R>(): Node<R> {
  return { literal: new Map(), parameter: null, routes: new Map() };
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
