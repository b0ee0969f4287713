import { registerImports } from "../run.ts";

/** A process that works on imports and does nothing else, for tests to kill. */
await registerImports();
process.stdout.write("working\n");
