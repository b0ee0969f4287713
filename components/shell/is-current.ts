/** Whether a page belongs to an entry of the navigation: it is that page or one below it. Home has none below it. */
export function isCurrent(href: string, pathname: string): boolean {
  return pathname === href || (href !== "/" && pathname.startsWith(`${href}/`));
}
