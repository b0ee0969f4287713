import { parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { pageSizes } from "#lib/contract/page.ts";

export const defaultPageSize = 25;

/** The parameters every list has in its URL. */
export const listParsers = {
  page: parseAsInteger.withDefault(1),
  pageSize: parseAsInteger.withDefault(defaultPageSize),
  text: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(["ascending", "descending"]).withDefault("ascending"),
};

export type ListParams = {
  page: number;
  pageSize: number;
  text: string;
  sort: "ascending" | "descending";
  chosen: Readonly<Record<string, string | boolean | null>>;
};

/** Parameters as somebody may have typed them, brought within what lists offer. */
export function tidy<P extends Omit<ListParams, "chosen">>(params: P): P {
  return {
    ...params,
    page: Math.max(1, params.page),
    pageSize: pageSizes.some((size) => size === params.pageSize) ? params.pageSize : defaultPageSize,
    text: params.text.slice(0, 128),
  };
}

/** A list's state as a query operation's input: the members that all lists share, and the filters by their names. */
export function listInput({ page, pageSize, text, sort, chosen }: ListParams, isSorted: boolean): object {
  const set = Object.entries(chosen).filter(([, value]) => value !== null);
  return {
    page,
    pageSize,
    ...(text && { text }),
    ...(isSorted && { sort }),
    ...Object.fromEntries(set),
  };
}
