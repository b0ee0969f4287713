import type { Page } from "@playwright/test";

/** Makes `goto` and `reload` wait until the page's buttons and links work: what is pressed before goes unheard. */
export function listening(page: Page): Page {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (...how) => {
    const answer = await goto(...how);
    await listens(page);
    return answer;
  };
  page.reload = async (...how) => {
    const answer = await reload(...how);
    await listens(page);
    return answer;
  };
  return page;
}

/** Waits the same after a new document that a press has led to. */
export async function listens(page: Page): Promise<void> {
  await page.waitForFunction(isHydrated);
}

/** Runs in the page. React marks each element it has taken over. */
function isHydrated(): boolean {
  const elements = [...document.querySelectorAll("button, a")];
  return elements.every((element) => Object.keys(element).some((key) => key.startsWith("__reactProps$")));
}
