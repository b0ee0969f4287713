import type { Page } from "@playwright/test";

/** Makes `goto` and `reload` wait until the page's buttons and links work: what is pressed before goes unheard. */
export function listening(page: Page): Page {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (...how) => {
    const answer = await goto(...how);
    await page.waitForFunction(isHydrated);
    return answer;
  };
  page.reload = async (...how) => {
    const answer = await reload(...how);
    await page.waitForFunction(isHydrated);
    return answer;
  };
  return page;
}

/** Runs in the page. React marks each element it has taken over. */
function isHydrated(): boolean {
  const elements = [...document.querySelectorAll("button, a")];
  return elements.every((element) => Object.keys(element).some((key) => key.startsWith("__reactProps$")));
}
