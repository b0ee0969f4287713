import type { Page } from "@playwright/test";
import { expect, type Language } from "./fixtures.ts";

/** Types into the field of people and picks from the list that opens. */
export async function invite(page: Page, field: string, typed: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: field }).fill(typed);
  await page.getByRole("option", { name: option }).click();
  await expect(page.getByRole("listbox")).toBeHidden();
}

/** Types digits into a date or time, whose segments pass them on. */
export async function typeInto(page: Page, group: RegExp, digits: string): Promise<void> {
  await page.getByRole("group", { name: group }).getByRole("spinbutton").first().click();
  await page.keyboard.type(digits);
}

/** Types a day (midnight in UTC) into a date, whose parts stand in the order of the language. */
export async function typeDay(page: Page, group: RegExp, day: Date, language: Language): Promise<void> {
  const parts = day.toISOString().slice(0, 10).split("-");
  await typeInto(page, group, (language === "en" ? parts.reverse() : parts).join(""));
}

/** The day within the next year on which European clocks go forward: the last Sunday of March. */
export function nextSpringForward(): Date {
  const now = new Date();
  const lastSunday = (year: number) => {
    const end = new Date(Date.UTC(year, 2, 31));
    return new Date(Date.UTC(year, 2, 31 - end.getUTCDay()));
  };
  const thisYear = lastSunday(now.getUTCFullYear());
  return thisYear > now ? thisYear : lastSunday(now.getUTCFullYear() + 1);
}
