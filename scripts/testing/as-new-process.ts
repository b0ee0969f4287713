import { afterAll, beforeAll, vi } from "vitest";
import { forgetAll } from "#lib/server/once.ts";

// Each file that shares a process finds it as if it were new. The modules of the server keep nothing themselves.
const environment = { ...process.env };

beforeAll(() => {
  forgetAll();
});

afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  forgetAll();
});
