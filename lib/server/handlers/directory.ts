import "server-only";
import { directory } from "#lib/contract/directory.ts";
import { AppError } from "#lib/errors.ts";
import { perform } from "../perform.ts";
import type { HandlersOf } from "./types.ts";

export const directoryHandlers: HandlersOf<"directory"> = {
  "directory.get": async ({ id }, context) => {
    const [person] = await perform(directory.details, { ids: [id] }, context);
    // Unknown and not to be seen are the same to who asks.
    if (!person) throw new AppError("not_found", "nobody to be seen by this id");
    return person;
  },
};
