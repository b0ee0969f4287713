/**
 * Which page numbers a pager shows, counted from 1: the first, the last, the present one with its neighbours, and a
 * gap where pages are left out. A gap never stands for a single page.
 */
export function pageWindow(page: number, pages: number): (number | "gap")[] {
  const near =
    page <= 3 ? [1, 2, 3] : page >= pages - 2 ? [pages - 2, pages - 1, pages] : [page - 1, page, page + 1];
  const shown = [...new Set([1, ...near, pages])].filter((number) => number >= 1 && number <= pages);
  shown.sort((a, b) => a - b);
  return shown.flatMap((number, index) => {
    const before = shown[index - 1] ?? number - 1;
    if (number - before === 1) return [number];
    return number - before === 2 ? [number - 1, number] : ["gap" as const, number];
  });
}
