import "server-only";
import { users } from "#lib/contract/users.ts";
import { bindingHome } from "../binding-list.ts";
import { performInBackground } from "../perform.ts";
import { userFile } from "../user-file.ts";
import { wholeListPages } from "../whole-list.ts";
import type { HandlersOf } from "./types.ts";

export const userFileHandlers: HandlersOf<"userFiles"> = {
  "userFiles.template": async ({ language }) => (await userFile(language)).template,

  "userFiles.part": (filters, context) => {
    const input = {
      ...filters,
      ...wholeListPages,
      sortBy: "account" as const,
      sort: "ascending" as const,
    };
    const { id } = bindingHome(context);
    return performInBackground(users.search, input, id, context.requestId, { calls: context.calls });
  },
};
