import "server-only";
import type { Terminal } from "#lib/contract/terminal-wire.ts";
import { terminals } from "#lib/contract/terminals.ts";
import type { UserDetail } from "#lib/contract/user-wire.ts";
import { users } from "#lib/contract/users.ts";
import type { Context } from "../context.ts";
import { perform } from "../perform.ts";
import type { HandlersOf } from "./types.ts";

/** The upstream's largest page, and how many of them one question may cost of the quota. */
const pageSize = 500;
const mostPages = 20;

export const terminalHandlers: HandlersOf<"terminals"> = {
  "terminals.ofUser": async ({ account, ...page }, context) => {
    const user = await perform(users.get, { account }, context);
    const { all, isWhole } = await readAll(context);
    const found = all
      .filter((terminal) => hasContact(terminal, user))
      .sort((a, b) => a.name.localeCompare(b.name, context.locale));
    const start = (page.page - 1) * page.pageSize;
    const shown = found.slice(start, start + page.pageSize);
    return { items: await withStates(shown, context), total: found.length, isWhole };
  },
};

/** Every terminal of the enterprise, page by page; not whole where there are more than `mostPages` hold. */
async function readAll(context: Context): Promise<{ all: Terminal[]; isWhole: boolean }> {
  const all: Terminal[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const input = terminals.list.input.parse({ page, pageSize });
    const { items, total } = await perform(terminals.list, input, context);
    all.push(...items);
    if (page * pageSize >= total) return { all, isWhole: true };
  }
  return { all, isWhole: false };
}

/** Addresses are compared as mail is delivered, in either case. */
function hasContact({ email, phone }: Terminal, user: Pick<UserDetail, "email" | "phone">): boolean {
  const isMail = email !== null && email.toLowerCase() === user.email.toLowerCase();
  return isMail || (phone !== null && phone === user.phone);
}

async function withStates(shown: readonly Terminal[], context: Context) {
  const numbers = shown.flatMap(({ isDisabled, number }) => (isDisabled || !number ? [] : [number]));
  const answers = numbers.length === 0 ? [] : await perform(terminals.states, { numbers }, context);
  const states = new Map(answers.map(({ number, state }) => [number, state]));
  return shown.map(({ account, name, model, serialNumber, number, isDisabled }) => {
    const state = isDisabled ? ("disabled" as const) : (states.get(number ?? "") ?? ("unknown" as const));
    return { account, name, model, serialNumber, number, state };
  });
}
