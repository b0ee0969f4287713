import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../scripts/testing/database.ts";
import { cipherColumns } from "./cipher-columns.ts";
import { closeDatabase, db, pool } from "./db.ts";
import { anew, reencrypt, replaceEnvelopes, staleRows } from "./reencrypt.ts";
import { decrypt, encrypt } from "./secrets.ts";
import { newEncryptionKey, startedWith } from "./testing/encryption-keys.ts";
import { linkId, linkPlace, sealLinks } from "./testing/sealed-links.ts";

const [older, newer] = [newEncryptionKey("older"), newEncryptionKey("newer")];
const links = cipherColumns.find(({ table }) => table === "JoinLink");
if (!links) throw new Error("join links are encrypted");

beforeAll(freshDatabase);
beforeEach(async () => {
  await db().joinLink.deleteMany();
  startedWith(older);
});
afterAll(closeDatabase);

const cipherOf = async (index: number) =>
  (await db().joinLink.findUniqueOrThrow({ where: { id: linkId(index) } })).tokenCipher;
const run = (deadline = performance.now() + 20_000) => reencrypt(links, deadline);

it("knows every column of the schema that holds a secret, and no other", async () => {
  const { rows } = await pool().query<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name LIKE '%Cipher' ORDER BY 1`,
  );
  const known = cipherColumns.filter(({ table }) => table !== "job");
  expect(known.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(rows.map(({ name }) => name));
});

describe("encrypting anew", () => {
  it("goes through all batches and leaves every secret readable at its place", async () => {
    await sealLinks(450);
    startedWith(newer, older);
    expect(await run()).toEqual({ changed: 450, unreadable: 0, isWhole: true });
    expect(await run()).toEqual({ changed: 0, unreadable: 0, isWhole: true });
    startedWith(newer);
    for (const index of [0, 199, 200, 449]) {
      expect(decrypt(await cipherOf(index), linkPlace(index))).toBe(`secret ${index}`);
    }
  });

  it("goes back where the newest key is the other one", async () => {
    await sealLinks(3);
    startedWith(newer, older);
    await run();
    startedWith(older, newer);
    expect(await run()).toMatchObject({ changed: 3 });
    expect(await cipherOf(0)).toMatch(/^older\./);
  });

  it("stops when its time is over and goes on where it stopped", async () => {
    await sealLinks(3);
    startedWith(newer, older);
    expect(await run(performance.now() - 1)).toEqual({ changed: 0, unreadable: 0, isWhole: false });
    expect(await run()).toMatchObject({ changed: 3, isWhole: true });
  });

  it("never writes over what somebody has written meanwhile, nor brings back what is gone", async () => {
    await sealLinks(4);
    startedWith(newer, older);
    const read = (await staleRows(links, null)).flatMap((row) => anew(links, row));
    startedWith(older, newer);
    const written = encrypt("written meanwhile", linkPlace(1));
    await db().joinLink.update({ where: { id: linkId(1) }, data: { tokenCipher: written } });
    await db().joinLink.delete({ where: { id: linkId(2) } });
    expect(await replaceEnvelopes(links, read)).toBe(2);
    expect(await cipherOf(1)).toBe(written);
    expect(await db().joinLink.count()).toBe(3);
  });

  it("passes by what nobody can read, and what was moved here from elsewhere", async () => {
    await sealLinks(203);
    const moved = encrypt("of another row", linkPlace(9));
    await db().joinLink.update({ where: { id: linkId(0) }, data: { tokenCipher: moved } });
    await db().joinLink.update({ where: { id: linkId(1) }, data: { tokenCipher: "gone.AAAA" } });
    startedWith(newer, older);
    expect(await run()).toEqual({ changed: 201, unreadable: 2, isWhole: true });
    expect(await cipherOf(0)).toBe(moved);
    expect(await run()).toEqual({ changed: 0, unreadable: 2, isWhole: true });
  });
});
