import { z } from "zod";

const app = { appId: z.string(), appKey: z.string() };
const credentials = z.object({
  sp: z.object(app),
  enterprises: z.array(z.object({ ...app, corpId: z.string(), name: z.string() })).min(3),
});

/** What the simulator says about the apps it knows. */
export type DemoCredentials = z.output<typeof credentials>;

/**
 * Asks the simulator at an address for its apps and enterprises.
 * @throws Error when it does not answer 200, ZodError when the answer has another shape
 */
export async function readDemoCredentials(simulatorUrl: string): Promise<DemoCredentials> {
  const response = await fetch(`${simulatorUrl}/__sim/credentials`);
  if (!response.ok) throw new Error(`The simulator answered ${response.status} to /__sim/credentials.`);
  return credentials.parse(await response.json());
}
