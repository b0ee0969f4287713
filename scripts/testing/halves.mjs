/** Deals a list out to two, first to last as 1, 2, 2, 1, 1, 2, 2 …, so that a falling list comes out even. */
export function halves(items) {
  const dealt = [[], []];
  for (const [index, item] of items.entries()) dealt[Math.ceil(index / 2) % 2].push(item);
  return dealt;
}
