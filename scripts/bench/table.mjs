const figure = (value, digits) => value.toFixed(digits);
const withSpread = ({ median, least, most }, digits) =>
  `${figure(median, digits)} (${figure(least, digits)}–${figure(most, digits)})`;

/** One comparison as a table whose last two columns are ratios to the bare handler. */
export function table(title, results) {
  const { bare, direct } = results;
  const rows = Object.entries(results).map(([name, { perSecond, p50, p99 }]) => [
    name,
    withSpread(perSecond, 0),
    withSpread(p50, 2),
    withSpread(p99, 2),
    `+${figure(Math.max(0, p50.median - direct.p50.median), 2)}`,
    `+${figure(Math.max(0, p99.median - direct.p99.median), 2)}`,
    `${figure(perSecond.median / bare.perSecond.median, 2)}×`,
    `${figure(p50.median / bare.p50.median, 2)}×`,
  ]);
  const head = ["", "requests/s", "p50 ms", "p99 ms", "added p50", "added p99", "throughput", "p50 ratio"];
  const widths = head.map((text, column) => Math.max(text.length, ...rows.map((row) => row[column].length)));
  const line = (row) => row.map((text, column) => text.padEnd(widths[column])).join("  ");
  return [`\n${title}`, line(head), ...rows.map(line)].join("\n");
}
