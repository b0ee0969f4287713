import { z } from "zod";
import { linkBytes } from "./link-bytes.ts";
import { command, type OutputOf, query, resource } from "./operation.ts";

/** The secret part of a join page's address: 128 random bits in base64url. */
export const joinToken = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

/** What the holder of a join link may do; who asks is the link itself, never a session. */
export const join = resource("join", {
  /** What the page shows before anything is asked for. No id, password or address is in it. */
  show: query({
    permission: "join.use",
    as: ["enterprise"],
    internal: true,
    input: z.object({}),
    output: z.object({
      enterprise: z.string(),
      role: z.enum(["guest", "host"]),
      subject: z.string(),
      organiser: z.string(),
      startsAt: z.string(),
      endsAt: z.string(),
      timeZone: z.string(),
      state: z.enum(["scheduled", "running", "ended", "unknown"]),
      media: z.enum(["video", "voice"]),
      waitingRoom: z.boolean(),
      downloadPage: z.url(),
    }),
    example: {},
  }),
  /** Asked at the click: everything that lets somebody in, and so a command, although it changes nothing. */
  open: command({
    permission: "join.use",
    as: ["enterprise"],
    input: z.object({
      token: joinToken,
      name: z
        .string()
        .trim()
        .max(96)
        .refine((name) => name !== "", "required"),
      microphone: z.boolean(),
      camera: z.boolean(),
    }),
    secrets: ["token"],
    maxBytes: linkBytes,
    output: z.object({
      clientLink: z.string().startsWith("cloudlink://"),
      /** The upstream's own page for browsers; null where it names none. */
      webLink: z.url().nullable(),
      dialId: z.string(),
      /** Null where guests need none. */
      password: z.string().nullable(),
    }),
    example: { token: "AAAAAAAAAAAAAAAAAAAAAA", name: "Ewa Nowak", microphone: true, camera: false },
  }),
});

export type Invitation = OutputOf<typeof join.show>;
export type Opened = OutputOf<typeof join.open>;
