import "server-only";
import { applyImport, planImport } from "../binding-import.ts";
import { bindingHome } from "../binding-list.ts";
import { sessionOf } from "./caller.ts";
import type { HandlersOf } from "./types.ts";

export const bindingImportHandlers: HandlersOf<"bindingImports"> = {
  "bindingImports.preview": ({ csv }, context) => planImport(bindingHome(context).id, csv),
  "bindingImports.apply": ({ csv }, context) =>
    applyImport(bindingHome(context).id, csv, sessionOf(context).user.name),
};
