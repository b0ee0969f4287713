import { createServer } from "node:net";
import { expect, test } from "vitest";
import { ownPorts, requireFreePort } from "./ports.mjs";

const role = { owner: "portal", variable: "PORT" };

test.each(["127.0.0.1", "0.0.0.0"])(
  "a port in use on %s is refused with the variable to change",
  async (host) => {
    const server = createServer();
    await new Promise((resolve) => server.listen(0, host, resolve));
    const { port } = server.address();
    await expect(requireFreePort(port, role)).rejects.toThrow(`Port ${port} is in use: the portal needs it`);
    await new Promise((resolve) => server.close(resolve));
    await requireFreePort(port, role);
  },
);

test("a process's own ports are free and different, and none that somebody listens at", async () => {
  const before = await ownPorts(3);
  expect(new Set(before).size).toBe(3);
  const server = createServer();
  await new Promise((resolve) => server.listen(before[1], "127.0.0.1", resolve));
  const after = await ownPorts(3);
  expect(after).toEqual([before[0], before[2], expect.any(Number)]);
  for (const port of after) await requireFreePort(port, role);
  await new Promise((resolve) => server.close(resolve));
});
