import { test as base, type Page } from "@playwright/test";
import { recordAnswers, recordUpstreamSecrets } from "./evidence.ts";
import { listening } from "./listening.ts";
import { type Cookie, openSession, type Role } from "./portal-session.ts";
import { simulator } from "./simulator.ts";
import { watchErrors } from "./watch-errors.ts";

export { expect } from "@playwright/test";
export { expectNoAxeViolations } from "./accessibility.ts";
export type { Role } from "./portal-session.ts";

export const languages = ["en", "zh-CN"] as const;
export type Language = (typeof languages)[number];

type Fixtures = {
  /** What the browser's reader has chosen; see {@link inEachLanguage}. */
  language: Language;
  /** Makes the browser that role's. Sessions are shared between tests; ask for a `fresh` one before ending or changing it. */
  login: (role: Role, options?: { fresh?: boolean }) => Promise<void>;
  /** The upstream behind the portal, as seeded when a test begins. */
  simulator: typeof simulator;
  /** Names errors in the browser's console that the test brings about. All others fail it. */
  tolerate: (expected: RegExp) => void;
  /** Another page of the same browser. */
  openTab: () => Promise<Page>;
};

/** The shared sessions of this run. */
const sessions = new Map<Role, Cookie[]>();

/** Playwright's test with the portal's fixtures. Anything unexpected in the browser's console fails every test. */
export const test = base.extend<Fixtures>({
  language: ["en", { option: true }],
  // Nothing to wait for, and nothing half faded when colours are measured.
  contextOptions: { reducedMotion: "reduce" },

  simulator: [
    // biome-ignore lint/correctness/noEmptyPattern: fixtures are recognised by their destructuring
    async ({}, use) => {
      await simulator.reset();
      await use(simulator);
      await recordUpstreamSecrets();
    },
    { auto: true },
  ],

  tolerate: [
    async ({ context }, use) => {
      const watch = watchErrors(context);
      const finishRecording = recordAnswers(context);
      await use(watch.tolerate);
      await finishRecording();
      watch.verify();
    },
    { auto: true },
  ],

  // Somebody who has been here before: on a first visit the zone is learnt and the page drawn once more.
  context: async ({ context, baseURL, language, timezoneId }, use) => {
    const wishes = { locale: language, tz: encodeURIComponent(timezoneId ?? "") };
    const cookies = Object.entries(wishes).map(([name, value]) => ({ name, value, url: baseURL ?? "" }));
    await context.addCookies(cookies);
    await use(context);
  },

  login: async ({ context, playwright, baseURL }, use) => {
    await use(async (role, { fresh = false } = {}) => {
      let cookies = fresh ? undefined : sessions.get(role);
      if (!cookies) {
        const request = await playwright.request.newContext({ baseURL });
        cookies = await openSession(request, role);
        await request.dispose();
        if (!fresh) sessions.set(role, cookies);
      }
      await context.addCookies(cookies);
    });
  },

  page: async ({ page }, use) => use(listening(page)),
  openTab: async ({ context }, use) => use(async () => listening(await context.newPage())),
});

/** The same scenarios in each language, given the words a reader of it looks for. */
export function inEachLanguage<Words>(
  words: Record<Language, Words>,
  scenarios: (words: Words, language: Language) => void,
): void {
  for (const language of languages) {
    test.describe(language, () => {
      test.use({ language });
      scenarios(words[language], language);
    });
  }
}
