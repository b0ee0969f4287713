const nowhere = "http://portal.invalid";

/**
 * Where to go after signing in: the path the reader wanted, or Home. Anything that would leave this site, or lead back
 * to the sign-in page, is Home.
 */
export function callbackPath(wanted: string | undefined): string {
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, nowhere)) return "/";
  const url = new URL(wanted, nowhere);
  // Of "/.//evil.example" the URL leaves "//evil.example", which is an address of its own.
  const leaves = url.origin !== nowhere || url.pathname.startsWith("//");
  if (leaves || url.pathname.startsWith("/sign-in")) return "/";
  return `${url.pathname}${url.search}`;
}
