import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { frames } from "./frames.mjs";
import { signIn } from "./portal-session.mjs";
import { median } from "./rounds.mjs";

const ROUNDS = 9;
const LIST_CALLS = 500;
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

/** What the portal holds before and after many different pages of the list. */
async function memory(origin, cookie) {
  const read = async () => {
    const text = await (await fetch(`${origin}/api/metrics`)).text();
    return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]) / 2 ** 20;
  };
  const before = await read();
  for (let page = 1; page <= LIST_CALLS; page++)
    await ask(origin, cookie, ["users/search", { page, pageSize: 100 }]);
  return `${before.toFixed(0)} MiB, after ${LIST_CALLS} pages ${(await read()).toFixed(0)} MiB`;
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
    const rows = await frames(page, page.getByRole("grid").getByRole("rowheader").first());
    return {
      "click to first rows": `${median(clicks).toFixed(0)} (${Math.max(...clicks).toFixed(0)})`,
      "frame while scrolling, p95": `${rows.toFixed(1)}`,
    };
  } finally {
    await browser.close();
  }
}
