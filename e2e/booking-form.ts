import type { Page } from "@playwright/test";

/** Types into the field of people and picks from the list that opens. */
export async function invite(page: Page, field: string, typed: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: field }).fill(typed);
  await page.getByRole("option", { name: option }).click();
}

/** Types digits into a date or time, whose segments pass them on. */
export async function typeInto(page: Page, group: RegExp, digits: string): Promise<void> {
  await page.getByRole("group", { name: group }).getByRole("spinbutton").first().click();
  await page.keyboard.type(digits);
}

/** The day within the next year on which European clocks go forward: the last Sunday of March. */
export function nextSpringForward(): { year: string; month: string; day: string } {
  const now = new Date();
  const lastSunday = (year: number) => {
    const end = new Date(Date.UTC(year, 2, 31));
    return new Date(Date.UTC(year, 2, 31 - end.getUTCDay()));
  };
  const thisYear = lastSunday(now.getUTCFullYear());
  const at = thisYear > now ? thisYear : lastSunday(now.getUTCFullYear() + 1);
  const [year = "", month = "", day = ""] = at.toISOString().slice(0, 10).split("-");
  return { year, month, day };
}
