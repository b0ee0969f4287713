import { expect, test } from "./fixtures.ts";

/** What a list costs the browser and the server, told by counts: a clock would measure the machine. */

test("a page of a hundred rows is few layers, which the browser puts together in every frame", async ({
  page,
  context,
  login,
}) => {
  await login("admin");
  await page.goto("/users?pageSize=100");
  await expect(page.getByRole("grid").getByRole("rowheader")).toHaveCount(100);
  const tools = await context.newCDPSession(page);
  const layers = new Promise<number>((resolve) =>
    tools.on(
      "LayerTree.layerTreeDidChange",
      ({ layers = [] }) => layers.length > 0 && resolve(layers.length),
    ),
  );
  await tools.send("DOM.enable");
  await tools.send("LayerTree.enable");
  expect(await layers).toBeLessThan(40);
});

test("a page is fetched ahead once the pointer is on its link, and not before", async ({ page, login }) => {
  await login("admin");
  const ahead = new Set<string>();
  page.on("request", (request) => {
    if (request.headers()["next-router-prefetch"]) ahead.add(new URL(request.url()).pathname);
  });
  await page.goto("/users");
  const [first, second] = await page.getByRole("grid").getByRole("rowheader").getByRole("link").all();
  await page.getByRole("grid").hover();
  await page.mouse.wheel(0, 2_000);
  await page.mouse.wheel(0, -2_000);
  expect([...ahead]).toEqual([]);

  await first?.hover();
  await expect.poll(() => [...ahead]).toEqual([await first?.getAttribute("href")]);
  await second?.focus();
  await expect.poll(() => [...ahead]).toContain(await second?.getAttribute("href"));
});
