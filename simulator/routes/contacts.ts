import type { Contact } from "../model/contact.ts";
import { pageOf } from "../page.ts";
import type { Call, Routes } from "../route.ts";

export const contacts: Routes = {
  "GET /v1/usg/abs/external-contacts": {
    caller: ["corp-admin", "user"],
    handle: (call) => pageOf(searched(call), call.query, entry),
  },
};

/** The enterprise's contacts and the caller's own; nobody sees those that somebody else keeps. */
function searched({ world, caller, query }: Call): Contact[] {
  const scope = query.text("searchScope");
  const key = query.text("searchKey", "").toLowerCase();
  return [...world.contactsByCorp.get(caller.corpId)].filter(
    (contact) =>
      (contact.ownerId === null ? scope !== "PERSONAL" : scope !== "CORP") &&
      (contact.ownerId === null || contact.ownerId === caller.userId) &&
      [contact.name, contact.phone, contact.email].some((text) => text.toLowerCase().includes(key)),
  );
}

function entry({ corpId: _corpId, ownerId, ...contact }: Contact) {
  return { ...contact, type: ownerId === null ? "CORP" : "PERSONAL" };
}
