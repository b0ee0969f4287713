import { z } from "zod";
import { company } from "./company.ts";
import { type Answer, distinct, type Secret, secretsSeen } from "./evidence.ts";
import { settings } from "./settings.ts";
import { simulator } from "./simulator.ts";

/** The only answers that may hold a secret, and which. */
const mayHold: { path: RegExp; kind: Secret["kind"] }[] = [
  { path: /^\/api\/join\/open$/, kind: "meeting password" },
  { path: /^\/api\/meetings\/reveal$/, kind: "meeting password" },
  { path: /^\/api\/meetings\/link$/, kind: "join token" },
  { path: /^\/api\/appIds\/(create|resetKey)$/, kind: "app key" },
  { path: /^\/api\/portal-users\/(invite|makeLink)$/, kind: "password link" },
  { path: /^\/api\/apiKeys\/create$/, kind: "API key" },
  { path: /^\/api\/client\/launch$/, kind: "nonce" },
];

const opened = z.object({ data: z.object({ password: z.string().nullable() }) });
const revealed = z.object({
  data: z.object({ guestPassword: z.string().nullable(), hostPassword: z.string().nullable() }),
});
const passwordPages = ["invitation", "new-password"];
const made = z.object({ data: z.object({ url: z.url() }) });
const invited = z.object({ data: z.object({ link: z.object({ url: z.url() }) }) });
const linked = z.object({ data: z.object({ url: z.url() }) });

/** What the allowed answers gave away on purpose: to be found nowhere else. */
function givenOut(answers: readonly Answer[]): Secret[] {
  const of = (path: string) =>
    answers.filter(({ url, status }) => url === path && status === 200).map(({ body }) => JSON.parse(body));
  const passwords = [
    ...of("/api/join/open").map((body) => opened.parse(body).data.password),
    ...of("/api/meetings/reveal").flatMap((body) => Object.values(revealed.parse(body).data)),
  ];
  const passwordLinks = [
    ...of("/api/portal-users/makeLink").map((body) => made.parse(body).data.url),
    ...of("/api/portal-users/invite").map((body) => invited.parse(body).data.link.url),
  ];
  const links = of("/api/meetings/link").map((body) => linked.parse(body).data.url);
  return [
    ...passwords.map((value) => ({ kind: "meeting password" as const, value: value ?? "" })),
    ...links.map((url) => ({ kind: "join token" as const, value: url.split("/").at(-1) ?? "" })),
    ...passwordLinks.map((url) => ({ kind: "password link" as const, value: url.split("/").at(-1) ?? "" })),
  ].filter(({ value }) => value !== "");
}

/** Every secret there is to look for: those of the stack, and what the tests have seen and planted. */
export async function allSecrets(answers: readonly Answer[]): Promise<Secret[]> {
  const { sp, enterprises } = await simulator.credentials();
  const accounts = [sp, ...enterprises.flatMap(({ admin, users }) => [admin, ...users])];
  const appKeys = [sp, ...enterprises].map(({ appKey }) => appKey ?? "").filter(Boolean);
  const keys = settings().portalKeys.map((key) => key.replace(/^[\w-]+:/, ""));
  return distinct([
    ...appKeys.map((value) => ({ kind: "app key" as const, value })),
    ...keys.map((value) => ({ kind: "key" as const, value })),
    ...accounts.flatMap(({ password }) =>
      password ? { kind: "account password" as const, value: password } : [],
    ),
    ...(await company.issued()).map((value) => ({ kind: "provider token" as const, value })),
    ...secretsSeen(),
    ...givenOut(answers),
  ]);
}

/** Whether the answer of this path (no query) is there to give the secret out. */
export function mayTell(path: string, { kind, value }: Secret): boolean {
  return (
    mayHold.some((rule) => rule.kind === kind && rule.path.test(path)) ||
    // A join page knows its own address.
    (kind === "join token" && path === `/j/${value}`) ||
    (kind === "password link" && passwordPages.some((page) => path === `/${page}/${value}`))
  );
}
