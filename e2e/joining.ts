import type { BrowserContext } from "@playwright/test";
import { z } from "zod";
import { test } from "./fixtures.ts";

const hourMs = 60 * 60 * 1000;

const booked = z.object({ data: z.object({ id: z.string(), endsAt: z.string() }) });
const linked = z.object({ data: z.object({ url: z.url() }) });
const revealed = z.object({
  data: z.object({ guestPassword: z.string(), hostPassword: z.string(), webLink: z.url() }),
});
/** Of every meeting booked here. */
export const subject = "Calibration & review, 校准";

const booking = {
  subject,
  durationMinutes: 60,
  timeZone: "Asia/Shanghai",
  media: "video",
  guestPassword: "required",
  whoMayJoin: "everyone",
  waitingRoom: true,
  guestsMayStart: false,
  notifyByMail: false,
  notifyByMessage: false,
  notifyByCalendar: false,
};

/** The portal's operations as the browser's user calls them. */
function portal({ request }: BrowserContext, origin: string) {
  const parsed = async <T extends z.ZodType>(schema: T, answer: Awaited<ReturnType<typeof request.get>>) =>
    schema.parse(await answer.json());
  return async <T extends z.ZodType>(name: string, schema: T, data: object): Promise<z.output<T>> =>
    parsed(schema, await request.post(`/api/${name}`, { data, headers: { origin } }));
}

type Meeting = {
  id: string;
  guestPassword: string;
  hostPassword: string;
  webLink: string;
  guest: string;
  host: string;
  cancel: () => Promise<unknown>;
};

/** The portal's test with a meeting to join. */
export const scenario = test.extend<{ meeting: Meeting; clientLinks: string[] }>({
  /** Booked by the administrator for an hour from now; the browser then is a guest's. */
  meeting: async ({ context, login, baseURL }, use) => {
    await login("admin");
    const post = portal(context, baseURL ?? "");
    const startsAt = new Date(Date.now() + hourMs).toISOString();
    const { id } = (await post("meetings/create", booked, { ...booking, startsAt })).data;
    const link = async (role: string) => (await post("meetings/link", linked, { id, role })).data.url;
    const [guest, host] = [await link("guest"), await link("host")];
    const secrets = (await post("meetings/reveal", revealed, { id })).data;
    const cancel = async () => {
      await login("admin");
      await post("meetings/cancel", z.object({ data: z.null() }), { id });
      await context.clearCookies({ name: "foyer.session" });
    };
    await context.clearCookies({ name: "foyer.session" });
    await use({ id, guest, host, cancel, ...secrets });
  },

  /**
   * What pages asked the system to open. It goes no further: no program answers to it here, and the browser's question
   * about that would lie over the page.
   */
  clientLinks: [
    async ({ context }, use) => {
      const links: string[] = [];
      await context.exposeFunction("noteClientLink", (link: string) => void links.push(link));
      await context.addInitScript(keepClientLinks);
      await use(links);
    },
    { auto: true },
  ],
});

/** Runs in the page. */
function keepClientLinks() {
  const { navigation, noteClientLink } = window as unknown as {
    navigation: EventTarget;
    noteClientLink: (link: string) => void;
  };
  navigation.addEventListener("navigate", (event) => {
    const { url } = (event as Event & { destination: { url: string } }).destination;
    if (!url.startsWith("cloudlink:")) return;
    event.preventDefault();
    noteClientLink(url);
  });
}
