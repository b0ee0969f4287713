import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { frames } from "./frames.mjs";
import { signIn } from "./portal-session.mjs";
import { median } from "./rounds.mjs";

const ROUNDS = 9;
const LIST_CALLS = 1_500;
const searches = {
  "users, all": ["users/search", {}],
  "users, 张伟": ["users/search", { text: "张伟" }],
  "users, by account": ["users/search", { text: "lin", sortBy: "account" }],
  "users, of a division": ["users/search", { department: "d3" }],
  "directory, lin": ["directory/search", { text: "lin" }],
  "directory, a number": ["directory/search", { text: "13700012345" }],
  "departments, 组": ["departments/search", { text: "组" }],
};

/** What lists of people take at a portal over a large enterprise, one after the other as [what, figure]. */
export async function* peopleFigures(origin) {
  const cookie = await signIn(origin, "admin@demo.test", "foyer-demo");
  for (const [what, search] of Object.entries(searches)) yield [what, await timed(origin, cookie, search)];
  yield ["memory of the portal", await memory(origin, cookie)];
  yield* Object.entries(await inBrowser(origin, cookie));
}

async function ask(origin, cookie, [operation, input]) {
  const url = `${origin}/api/${operation}?input=${encodeURIComponent(JSON.stringify(input))}`;
  const response = await fetch(url, { headers: { cookie } });
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${operation} answered ${response.status}: ${body}`);
}

async function timed(origin, cookie, search) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const startedAt = performance.now();
    await ask(origin, cookie, search);
    times.push(performance.now() - startedAt);
  }
  return `${median(times).toFixed(0)} (${Math.max(...times).toFixed(0)})`;
}

/** What the portal holds before and while many different pages of the list are read: growth has to end. */
async function memory(origin, cookie) {
  const read = async () => {
    const text = await (await fetch(`${origin}/api/metrics`)).text();
    return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]) / 2 ** 20;
  };
  const held = [await read()];
  for (let round = 0; round < 3; round++) {
    for (let page = 1; page <= LIST_CALLS; page++)
      await ask(origin, cookie, ["users/search", { page: (page % 1_000) + 1, pageSize: 100 }]);
    held.push(await read());
  }
  return `${held.map((size) => size.toFixed(0)).join(", ")} MiB, each ${LIST_CALLS} pages later`;
}

async function inBrowser(origin, cookie) {
  const executablePath = [process.env.CHROMIUM_PATH, "/usr/bin/chromium"].find((it) => it && existsSync(it));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const [name, value] = cookie
      .split("; ")
      .find((it) => it.startsWith("foyer.session="))
      .split("=");
    // Somebody who has been here before: on a first visit the zone is learnt and the page drawn once more.
    const cookies = {
      [name]: value,
      tz: encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone),
    };
    for (const [name, value] of Object.entries(cookies))
      await context.addCookies([{ name, value, url: origin }]);
    const page = await context.newPage();
    const clicks = [];
    for (let round = 0; round < ROUNDS; round++) {
      await page.goto(origin, { waitUntil: "networkidle" });
      const startedAt = performance.now();
      await page.getByRole("link", { name: "Users", exact: true }).first().click();
      await page.getByRole("grid").getByRole("rowheader").first().waitFor();
      clicks.push(performance.now() - startedAt);
    }
    await page.goto(`${origin}/users?pageSize=100`, { waitUntil: "networkidle" });
    await page.waitForFunction(isHydrated);
    const rows = page.getByRole("grid").getByRole("rowheader").first();
    // The first one shares the processor with what a new page still asks for, and runs code that is not compiled yet.
    const sweeps = [await frames(page, rows), await frames(page, rows), await frames(page, rows)];
    return {
      "click to first rows": `${median(clicks).toFixed(0)} (${Math.max(...clicks).toFixed(0)})`,
      "frame while scrolling, p95": `${sweeps.map((gap) => gap.toFixed(1)).join(", ")} sweep by sweep`,
    };
  } finally {
    await browser.close();
  }
}

/** Runs in the page: whether the table that the server has drawn works. React marks each element it has taken over. */
function isHydrated() {
  const table = document.querySelector("[role=grid]");
  return Object.keys(table ?? {}).some((key) => key.startsWith("__reactProps$"));
}
