import { createHmac } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bench, benchNow, startBench } from "./test-bench.ts";
import { Values } from "./values.ts";

/** What the official clients put on the wire, byte for byte but for ids, keys and lengths. */

const expireTime = benchNow / 1000 + 600;
let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());

async function send(head: readonly string[], body: string): Promise<{ status: string; json: Values }> {
  const socket = connect(bench.port, "127.0.0.1");
  socket.write(`${[...head, `Content-Length: ${Buffer.byteLength(body)}`].join("\r\n")}\r\n\r\n${body}`);
  const [answer] = await once(socket, "data");
  socket.destroy();
  const [status = "", text = ""] = String(answer).split(/\r\n(?:[^\r]+\r\n)*\r\n/);
  return { status, json: new Values(text === "" ? {} : JSON.parse(text)) };
}

const python = [
  "User-Agent: python-requests/2.34.2",
  "Accept-Encoding: gzip, deflate",
  "Accept: */*",
  "Connection: keep-alive",
];
const java = ["User-Agent: huaweicloud-usdk-java/3.0", "Accept: */*", "Connection: Keep-Alive"];

function enterpriseApp() {
  const app = [...bench.simulator.world.apps.values()].find((it) => it.corpId === "651543334");
  const key = app?.keys[0]?.key ?? "";
  return {
    appId: app?.appId ?? "",
    sign: (text: string) => createHmac("sha256", key).update(text).digest("hex"),
  };
}

test.each(["lin.yue", ""])("Python signs in user '%s', calls and logs out", async (userId) => {
  const { appId, sign } = enterpriseApp();
  const nonce = "e29c2fd9-59d7-4122-883e-513c0623d889";
  const signature = sign(`${appId}:${userId}:${expireTime}:${nonce}`).toUpperCase();
  const host = `Host: 127.0.0.1:${bench.port}`;
  const signedIn = await send(
    [
      "POST /v2/usg/acs/auth/appauth HTTP/1.1",
      host,
      ...python,
      `Authorization: HMAC-SHA256 signature=${signature},access=${btoa(appId)}`,
      "Content-Type: application/json",
    ],
    `{"appId": "${appId}", "userId": "${userId}", "corpId": null, "expireTime": ${expireTime}, "nonce": "${nonce}", "clientType": 72, "deptCode": null}`,
  );
  expect(signedIn.status).toBe("HTTP/1.1 200 OK");
  const token = `X-Access-Token: ${signedIn.json.text("accessToken")}`;
  const logOut = ["DELETE /v1/usg/acs/token HTTP/1.1", host, ...python, token];
  expect(await send(logOut, "")).toMatchObject({ status: "HTTP/1.1 200 OK" });
  expect(await send(logOut, "")).toMatchObject({ status: "HTTP/1.1 401 Unauthorized" });
});

test("Python signs in with account and password", async () => {
  const { account, password } = bench.simulator.world.usersByAccount.need("mei.chen@meridian");
  const { status } = await send(
    [
      "POST /v1/usg/acs/auth/account HTTP/1.1",
      `Host: 127.0.0.1:${bench.port}`,
      ...python,
      `Authorization: Basic ${btoa(`${account}:${password}`)}`,
      "Content-Type: application/json",
    ],
    `{"account": "${account}", "clientType": 72}`,
  );
  expect(status).toBe("HTTP/1.1 200 OK");
});

test.each(["lin.yue", ""])(
  "Java signs in user '%s' with lower-case hex and no null members",
  async (userId) => {
    const { appId, sign } = enterpriseApp();
    const nonce = "e29c2fd959d74122883e513c0623d889";
    const signature = sign(`${appId}:${userId}:${expireTime}:${nonce}`);
    const { status } = await send(
      [
        "POST /v2/usg/acs/auth/appauth HTTP/1.1",
        `Host: 127.0.0.1:${bench.port}`,
        ...java,
        `Authorization: HMAC-SHA256 signature=${signature},access=${btoa(appId)}`,
        "Content-Type: application/json; charset=UTF-8",
      ],
      `{"appId":"${appId}","clientType":72,"expireTime":${expireTime},"nonce":"${nonce}","userId":"${userId}"}`,
    );
    expect(status).toBe("HTTP/1.1 200 OK");
  },
);
