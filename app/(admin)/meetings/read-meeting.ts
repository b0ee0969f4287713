import { meetings } from "#lib/contract/meetings.ts";

/** What the pages of one meeting read, on the server and in the browser alike: the upstream's largest page of people. */
export const attendeesLimit = 500;

/** The number in an address, or null where it is none: such a page does not exist. */
export function meetingInput(id: string): { id: string; attendeesLimit: number } | null {
  const input = { id, attendeesLimit };
  return meetings.get.input.safeParse(input).success ? input : null;
}
