import { z } from "zod";

/** Where the running stack is, published by the set-up that started it. */
const published = z.object({
  FOYER_URL: z.url(),
  SIMULATOR_URL: z.url(),
  DATABASE_URL: z.string().min(1),
  FOYER_LOGS: z.string().min(1),
});

/** The addresses of portal, simulator, database and logs. Throws when no stack was started for the tests. */
export function settings() {
  const { FOYER_URL, SIMULATOR_URL, DATABASE_URL, FOYER_LOGS } = published.parse(process.env);
  return { portalUrl: FOYER_URL, simulatorUrl: SIMULATOR_URL, databaseUrl: DATABASE_URL, logs: FOYER_LOGS };
}
