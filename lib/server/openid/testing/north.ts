import { freshDatabase } from "../../../../scripts/testing/database.ts";
import { db } from "../../db.ts";
import { type Company, startCompany } from "./company.ts";

/** A database of its own with one enterprise, and the provider of the company that it is of. */
export async function startNorth(): Promise<Company> {
  await freshDatabase();
  const { corpId } = await db().enterprise.create({
    data: { id: "north", corpId: "651543334", name: "North" },
  });
  return startCompany(corpId);
}
