import type { Conference } from "../../model/conference.ts";
import { startBench } from "../../test-bench.ts";
import { Values } from "../../values.ts";
import { within } from "../../world.ts";
import { day, formatMinute, minute } from "./time.ts";

export const start = Date.UTC(2026, 8, 14, 6, 3, 20);
const meridian = "651543334";

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

interface Options {
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** A simulator at a fixed time, called over HTTP as the people of its seeds. */
export async function openSimulator() {
  let now = start;
  const bench = await startBench({ clock: () => now });
  const { world } = bench.simulator;
  const tokens = new Map<string, string>();

  async function call(
    as: string | null,
    method: string,
    path: string,
    options: Options = {},
  ): Promise<Reply> {
    const token = as === null ? undefined : (tokens.get(as) ?? (await signIn(as)));
    const query = new URLSearchParams(options.query).toString();
    const { headers = {}, body } = options;
    const reply = await bench.call(`${method} ${path}?${query}`, { token, headers, body });
    return { status: reply.status, body: reply.json };
  }

  /** `as` is a third-party id of Meridian, or the account of an enterprise's or the SP's administrator. */
  async function signIn(as: string): Promise<string> {
    const user = world.usersByThirdAccount.get(within(meridian, as)) ?? world.usersByAccount.need(as);
    const token = await bench.signIn(user.corpId, user.thirdAccount ?? "");
    tokens.set(as, token);
    return token;
  }

  const conferences = "/v1/mmc/management/conferences";
  return {
    call,
    close: bench.stop,
    world,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    user: (thirdAccount: string) => world.usersByThirdAccount.need(within(meridian, thirdAccount)),
    book: async (as: string, body: object = {}) => {
      const reply = await call(as, "POST", conferences, { body: { ...tomorrow(), ...body } });
      return first(reply);
    },
    edit: (as: string, conferenceID: string, body: object) =>
      call(as, "PUT", conferences, { query: { conferenceID }, body }),
    cancel: (as: string, conferenceID: string, query: Record<string, string> = {}) =>
      call(as, "DELETE", conferences, { query: { conferenceID, ...query } }),
    list: (as: string, query: Record<string, string> = {}) =>
      call(as, "GET", conferences, { query: { limit: "500", ...query } }),
    detail: (as: string, conferenceID: string, options: Options = {}) =>
      call(as, "GET", `${conferences}/confDetail`, { ...options, query: { conferenceID, ...options.query } }),
    conference: (conferenceID: string): Conference => world.conferences.need(conferenceID),
  };
}

export type OpenSimulator = Awaited<ReturnType<typeof openSimulator>>;

/** A small booking for tomorrow, 09:00 UTC. */
export function tomorrow() {
  return { subject: "Review", mediaTypes: "HDVideo", startTime: at(9), length: 60, timeZoneID: "56" };
}

/** Tomorrow at that hour as upstream writes it. */
export function at(hour: number): string {
  return formatMinute(Math.floor(start / day) * day + day + hour * 60 * minute);
}

/** The one conference of a create or edit answer, read member by member. */
export function first(reply: Reply): Values {
  if (reply.status !== 200) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`);
  const [info] = new Values(reply.body).objectItems();
  if (!info) throw new Error("the answer holds no conference");
  return info;
}

/** Status and code of a refusal. */
export function refusal(reply: Reply): string {
  return `${reply.status} ${new Values(reply.body).text("error_code", "")}`;
}

/** Host and guest password of a ConferenceInfo; undefined where the viewer may not see one. */
export function passwords(info: Values): { chair?: string; general?: string } {
  return Object.fromEntries(
    info.objects("passwordEntry").map((it) => [it.text("conferenceRole"), it.text("password")]),
  );
}
