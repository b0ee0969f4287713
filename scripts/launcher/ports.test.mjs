import { createServer } from "node:net";
import { expect, test } from "vitest";
import { freePort, requireFreePort } from "./ports.mjs";

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

test("a free port is free", async () => {
  await requireFreePort(await freePort(), role);
});
