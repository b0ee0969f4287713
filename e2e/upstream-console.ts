import { z } from "zod";
import { recordAppKey } from "./evidence.ts";
import { settings } from "./settings.ts";
import { simulator } from "./simulator.ts";

const app = z.object({ app_id: z.string(), app_key: z.string() });

async function call(method: string, path: string, headers: Record<string, string>, body?: object) {
  const response = await fetch(new URL(path, settings().simulatorUrl), {
    method,
    headers: { "Content-Type": "application/json", ...headers },
    body: body ? JSON.stringify(body) : null,
  });
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`);
  return response.json();
}

/** What the owner of an enterprise does in the upstream's own console, past the portal. `index` counts the seeded ones. */
export async function consoleOf(index: number) {
  const enterprise = (await simulator.credentials()).enterprises[index];
  if (!enterprise) throw new Error(`there is no enterprise ${index}`);
  const { account, password } = enterprise.admin;
  const Authorization = `Basic ${Buffer.from(`${account}:${password}`).toString("base64")}`;
  const signedIn = await call(
    "POST",
    "/v1/usg/acs/auth/account",
    { Authorization },
    { account, clientType: 72 },
  );
  const { accessToken } = z.object({ accessToken: z.string() }).parse(signedIn);

  const change = async (method: string, path: string, body?: object) => {
    const answer = await call(method, `/v2/usg/acs/corp/app${path}`, { "X-Access-Token": accessToken }, body);
    const { app_id: appId, app_key: appKey } = app.parse(answer);
    recordAppKey(appKey);
    return { appId, appKey };
  };
  return {
    createApp: (name: string) => change("POST", "", { app_name: name }),
    /** Gives the enterprise's own app a new key. */
    resetKey: () => change("PUT", `/${enterprise.appId}/reset`),
  };
}
