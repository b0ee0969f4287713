import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/** Runs a program of the portal's modules in a process of its own, and answers all that it wrote. */
export function saidElsewhere(program: string, ...words: string[]): Promise<string> {
  // One session's id in 64 begins with a hyphen: without the two, Node takes it for an option.
  const flags = ["--conditions=react-server", "--input-type=module", "--eval", program, "--", ...words];
  return text(spawn(process.execPath, flags, { stdio: ["ignore", "pipe", "inherit"] }).stdout);
}
