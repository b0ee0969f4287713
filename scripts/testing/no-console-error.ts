import { afterEach, beforeEach, expect, vi } from "vitest";

// A test that expects an error on the console replaces this spy by its own.
beforeEach(() => {
  const spy = vi.spyOn(console, "error").mockImplementation(() => {});
  return () => spy.mockRestore();
});

afterEach(() => {
  if (vi.isMockFunction(console.error)) expect(console.error).not.toHaveBeenCalled();
});
