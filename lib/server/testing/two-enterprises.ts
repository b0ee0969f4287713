import { freshDatabase } from "../../../scripts/testing/database.ts";
import { db } from "../db.ts";
import { forgetChangedSessions } from "../session-cookie.ts";

/** A database of its own with two enterprises, a service provider's administrator, and two people of the first. */
export async function startTwoEnterprises(): Promise<void> {
  await freshDatabase();
  await db().enterprise.createMany({
    data: [
      { id: "e-1", corpId: "c-1", name: "One" },
      { id: "e-2", corpId: "c-2", name: "Two" },
    ],
  });
  await db().binding.create({ data: { id: "b-1", enterpriseId: "e-1", thirdPartyId: "mei.chen" } });
  await db().user.createMany({
    data: [
      { id: "sp", email: "sp@x.test", name: "Sam", role: "sp" },
      { id: "admin", email: "admin@x.test", name: "Ada", role: "admin", enterpriseId: "e-1" },
      { id: "user", email: "user@x.test", name: "Mei", role: "user", enterpriseId: "e-1", bindingId: "b-1" },
    ],
  });
  await forgetChangedSessions();
}
