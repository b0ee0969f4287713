import { db } from "../db.ts";
import { encrypt, type Place } from "../secrets.ts";

const enterprise = "0199a000-0000-7000-8000-0000000000e1";

/** The id of the `index`th of many rows with a secret. */
export function linkId(index: number): string {
  return `link-${String(index).padStart(6, "0")}`;
}

export function linkPlace(index: number): Place {
  return { table: "JoinLink", column: "tokenCipher", row: linkId(index), enterprise };
}

/** So many join links, whose secrets are told by their number, sealed by the newest key. */
export async function sealLinks(count: number): Promise<void> {
  await db().enterprise.upsert({
    where: { id: enterprise },
    create: { id: enterprise, corpId: "100000001", name: "One" },
    update: {},
  });
  const expiresAt = new Date(Date.now() + 86_400_000);
  await db().joinLink.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      id: linkId(index),
      tokenHash: linkId(index),
      tokenCipher: encrypt(`secret ${index}`, linkPlace(index)),
      enterpriseId: enterprise,
      meetingId: "m-1",
      role: "guest" as const,
      expiresAt,
    })),
  });
}
