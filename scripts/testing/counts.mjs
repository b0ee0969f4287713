/** How many tests passed and failed. A failing step counts as one failed test at least, however it failed. */
export function countsOf({ ok, passed = 0, failed = 0 }) {
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

/** Counts in vitest's JSON report; a file that could not even be loaded is a failed one. */
export function vitestCounts(report) {
  if (!report) return {};
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** Counts in Playwright's JSON report. */
export function playwrightCounts(report) {
  if (!report) return {};
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
}

/** The sum of several counts. */
export function total(counts) {
  return counts.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    {
      passed: 0,
      failed: 0,
    },
  );
}
