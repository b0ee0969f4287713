import { type BrowserContext, expect } from "@playwright/test";

/**
 * Collects what goes wrong in any page of a browser: errors in the console, which is also where violations of the
 * content security policy are told, and exceptions nobody caught.
 */
export function watchErrors(context: BrowserContext) {
  const errors: string[] = [];
  const expected: RegExp[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (webError) => errors.push(String(webError.error())));
  return {
    /** Lets errors pass whose text and address match. */
    tolerate: (pattern: RegExp): void => void expected.push(pattern),
    /** Fails the test for every other error. */
    verify(): void {
      const unexpected = errors.filter((error) => !expected.some((pattern) => pattern.test(error)));
      expect(unexpected, "errors in the browser").toEqual([]);
    },
  };
}
