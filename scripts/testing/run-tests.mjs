import { generateWhenNeeded } from "../launcher/build.mjs";
import { createTerminal, duration } from "../launcher/terminal.mjs";
import { countsOf, total } from "./counts.mjs";
import { parts, rows, stepsOf } from "./steps.mjs";

function report(name, result, counts, milliseconds) {
  const mark = result.skipped ? "–" : result.ok ? "✓" : "✗";
  const tests = counts.passed + counts.failed > 0 && `${counts.passed} passed, ${counts.failed} failed`;
  const facts = [duration(milliseconds), tests, result.skipped && `skipped: ${result.skipped}`].filter(
    Boolean,
  );
  console.log(`${mark} ${name.padEnd(42)} ${facts.join("  ")}`);
  if (!result.ok && result.output) console.log(result.output.trimEnd());
}

async function runStep(step, how) {
  const started = performance.now();
  const result = await step.run(how);
  const counts = countsOf(result);
  report(step.name, result, counts, performance.now() - started);
  return counts;
}

async function inTurn(steps, how) {
  const counts = [];
  for (const step of steps) counts.push(await runStep(step, how));
  return counts;
}

async function runAll() {
  const counts = [];
  for (const row of rows) {
    const lanes = await Promise.all(row.map((lane) => inTurn(lane, { files: [], live: false })));
    counts.push(...lanes.flat());
  }
  return counts;
}

/**
 * What `npm test` does: everything, or with arguments one part of it (`unit`, `lint`, `types`, `contract`, `browser` …),
 * narrowed to files. The last line of its output is the count over all runners. Answers the exit code.
 */
export async function runTests([part, ...files]) {
  const steps = part ? stepsOf(part) : [];
  if (part && steps.length === 0) {
    console.error(`There is no part "${part}"; there are ${parts.join(", ")}.`);
    return 1;
  }
  await generateWhenNeeded(createTerminal());
  const counts = part ? await inTurn(steps, { files, live: true }) : await runAll();
  const { passed, failed } = total(counts);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
