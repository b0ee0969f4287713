import { z } from "zod";
import { settings } from "./settings.ts";

const caller = z.object({ role: z.string(), corpId: z.string(), userId: z.string() });
const requestLog = z.array(
  z.object({
    method: z.string(),
    url: z.string(),
    headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    body: z.unknown(),
    status: z.number().nullable(),
    ms: z.number().nullable(),
    caller: caller.nullable(),
  }),
);

/** One call that reached the upstream; `caller` is whom its token or signature made it. */
export type UpstreamRequest = z.infer<typeof requestLog>[number];

const app = z.object({ appId: z.string().nullable(), appKey: z.string().nullable() });
const account = z.object({ account: z.string(), password: z.string().nullable() });
const credentials = z.object({
  sp: app.extend(account.shape),
  enterprises: z.array(
    app.extend({
      corpId: z.string(),
      name: z.string(),
      admin: account,
      users: z.array(account.extend({ thirdAccount: z.string().nullable() })),
    }),
  ),
});

const messages = z.array(
  z.object({
    channel: z.string(),
    to: z.string(),
    account: z.string().optional(),
    secret: z.string().optional(),
  }),
);
const sliders = z.array(z.object({ pointX: z.number() }));

/** What goes wrong, where (`"METHOD /path/{template}"`, everywhere unless said) and how often (0: until cleared). */
export type Fault = {
  kind: "delay" | "hang" | "reset" | "status" | "cut" | "dead-token" | "slow-body";
  match?: string;
  /** Of a delay and of a slow body. */
  ms?: number;
  /** Of kind "status". */
  status?: number;
  times?: number;
};

/** Where tokens are got and given back. */
const access = /\/usg\/acs\/(auth\/(appauth|account|proxy)|token)\b/;

async function control(method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(new URL(`/__sim/${path}`, settings().simulatorUrl), {
    method,
    body: body ? JSON.stringify(body) : null,
  });
  if (!response.ok) throw new Error(`${method} /__sim/${path} answered ${response.status}`);
  return response.json();
}

/** The witness behind the portal: steers the simulated upstream and tells what reached it. */
export const simulator = {
  /** Back to the seeded world: no faults, wall time, empty log; every upstream token is dead. */
  reset: () => control("POST", "reset"),

  /** The calls since the last reset, oldest first; those that get and give back tokens only when asked for. */
  async requests({ signIns = false } = {}): Promise<UpstreamRequest[]> {
    const all = requestLog.parse(await control("GET", "requests"));
    return signIns ? all : all.filter(({ url }) => !access.test(url));
  },

  /** Those among them that were let in: after a reset the first call of each identity finds its token dead. */
  async heard(): Promise<UpstreamRequest[]> {
    return (await simulator.requests()).filter(({ status }) => status !== 401);
  },

  /** The mails and short messages since the last reset, oldest first, codes in clear. */
  messages: async () => messages.parse(await control("GET", "messages")),

  /** The puzzles that wait, with where their pieces belong. */
  sliders: async () => sliders.parse(await control("GET", "sliders")),

  /** From now on; strikes until cleared unless `times` says otherwise. */
  fault: (fault: Fault) => control("POST", "faults", { times: 0, ...fault }),
  clearFaults: () => control("DELETE", "faults"),

  /** Ends live upstream tokens behind the portal's back: all, or those of one user. */
  killTokens: (of: { corpId?: string; userId?: string } = {}) => control("DELETE", "tokens", of),

  /** Moves the upstream's clock forward. */
  advance: (advanceSeconds: number) => control("POST", "clock", { advanceSeconds }),

  /** Apps, keys, accounts and passwords of the seeded world. */
  credentials: async () => credentials.parse(await control("GET", "credentials")),
};
