import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { z } from "zod";
import { expect, expectNoAxeViolations, test } from "./fixtures.ts";

const started = z.object({ link: z.url(), simulatorUrl: z.url() });
const known = z.object({ sp: z.object({ appId: z.string(), appKey: z.string() }) });
const password = "a long enough Passw0rd";

/** A portal that nobody has set up, with a simulator of its own. */
async function startEmptyPortal() {
  const child = spawn(process.execPath, ["scripts/testing/empty-portal.mjs"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [line] = await once(createInterface(child.stdout), "line");
  const { link, simulatorUrl } = started.parse(JSON.parse(String(line)));
  const { sp } = known.parse(await (await fetch(`${simulatorUrl}/__sim/credentials`)).json());
  return {
    link,
    simulatorUrl,
    app: sp,
    async stop() {
      child.stdin.end();
      await once(child, "exit");
    },
  };
}

test("the first administrator and the first app come by a link that works once", async ({
  page,
  tolerate,
}) => {
  test.slow();
  tolerate(/status of 422 .*\/api\/setup\/complete/);
  const portal = await startEmptyPortal();
  try {
    await page.goto(portal.link);
    await expect(page.getByRole("heading", { level: 1, name: "Set up Foyer" })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByLabel("Name", { exact: true }).fill("Nora Lindqvist");
    await page.getByLabel("E-mail").fill("nora@provider.example");
    await page.getByText("A service provider").click();
    await page.getByRole("button", { name: /Server/ }).click();
    await page.getByRole("option", { name: portal.simulatorUrl }).click();
    await page.getByLabel("App ID").fill(portal.app.appId);
    const secrets = [
      [page.getByRole("textbox", { name: "Password" }), password],
      [page.getByRole("textbox", { name: "App key" }), `${portal.app.appKey}-mistyped`],
    ] as const;
    for (const [field, value] of secrets) await field.fill(value);
    await page.getByRole("button", { name: "Test connection and finish" }).click();
    await expect(page.getByText("does not accept the app ID or its key")).toBeVisible();

    for (const [field] of secrets) await expect(field).toHaveValue("");
    await secrets[0][0].fill(password);
    await secrets[1][0].fill(portal.app.appKey);
    await page.getByRole("button", { name: "Test connection and finish" }).click();
    await expect(page.getByText("Foyer is set up")).toBeVisible();

    await page.goto(portal.link);
    await expect(page.getByText("Foyer is already set up")).toBeVisible();
    await page.goto(new URL("/sign-in", portal.link).href);
    await page.getByLabel("E-mail").fill("nora@provider.example");
    await page.getByRole("textbox", { name: "Password" }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("link", { name: "Connections" }).first().click();
    await expect(page.getByRole("grid").getByRole("rowheader")).toHaveText(["Service provider"]);
  } finally {
    // Pages go on fetching what may come next.
    await page.goto("about:blank");
    await portal.stop();
  }
});
