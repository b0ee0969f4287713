/** A reason to stop that is told to the person at the terminal as one sentence, without a stack. */
export class Refusal extends Error {}

/** Milliseconds as "0.4 s" or "2 min 5 s". */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * Progress as one line per step. On a terminal the line is there from the start and completed at the end;
 * elsewhere (a log, a pipe) finished lines only, and a notice for steps that take long.
 */
export function createTerminal(output = process.stdout) {
  const line = (text) => output.write(`${text}\n`);

  async function step(label, task) {
    const started = performance.now();
    const notice = output.isTTY ? null : setTimeout(() => line(`  … ${label}`), 3000);
    if (output.isTTY) output.write(`  … ${label}`);
    const close = (mark) => {
      clearTimeout(notice);
      const text = `  ${mark} ${label.padEnd(34)} ${duration(performance.now() - started)}`;
      output.write(output.isTTY ? `\r\u001b[2K${text}\n` : `${text}\n`);
    };
    try {
      const result = await task();
      close("✓");
      return result;
    } catch (error) {
      close("✗");
      throw error;
    }
  }

  return { line, step };
}
