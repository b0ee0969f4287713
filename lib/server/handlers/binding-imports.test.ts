import { describe, expect, it } from "vitest";
import { bindingImports } from "#lib/contract/binding-imports.ts";
import { db } from "../db.ts";
import { bindingsDemo } from "../testing/bindings-demo.ts";

const { call } = bindingsDemo();

describe("an import", () => {
  const csv = [
    "Third_Party_ID,way,account,password,note",
    "mei.chen,app,,,",
    "new.one,app,,,",
    'ext-3,password,li.na@meridian,"Secret, 123",',
    "ext-4,password,li.na@meridian,,",
    "ext-3,app,,,",
    '":bad",app,,,',
  ].join("\n");

  it("tells first what it would do, then does it", async () => {
    const plan = await call(bindingImports.preview, { csv });
    expect(plan.counts).toEqual({ create: 2, change: 0, unchanged: 1, refused: 3 });
    expect(plan.rows.map(({ reason }) => reason)).toEqual([
      null,
      null,
      null,
      "no_password",
      "repeated",
      "id",
    ]);
    expect(await db().binding.count()).toBe(1);
    expect(JSON.stringify(plan)).not.toContain("Secret");
    await call(bindingImports.apply, { csv });
    expect(await db().binding.count()).toBe(3);
    expect(
      (await call(bindingImports.preview, { csv: csv.replace('"Secret, 123"', "") })).counts,
    ).toMatchObject({
      create: 0,
      change: 0,
      unchanged: 3,
    });
  });

  it("reads what an export has made safe for spreadsheets as it was", async () => {
    await call(bindingImports.apply, { csv: "third_party_id,way\n=odd,app\n" });
    const plan = await call(bindingImports.preview, { csv: "third_party_id,way\n'=odd,app\n" });
    expect(plan.rows).toMatchObject([{ thirdPartyId: "=odd", outcome: "unchanged" }]);
  });

  it.each([
    ["nothing that names ids", "a,b\n1,2\n", "csv_columns"],
    ["no rows", "third_party_id\n", "csv_empty"],
    ["bytes that are no text", "third_party_id\n\0\n", "csv_not_text"],
    ["a quote that never ends", 'third_party_id\n"abc\n', "csv_malformed"],
    ["too many rows", `third_party_id\n${"x\n".repeat(2_001)}`, "csv_too_long"],
  ])("refuses a file with %s", async (_, csv, reason) => {
    await expect(call(bindingImports.preview, { csv })).rejects.toMatchObject({
      code: "invalid_input",
      details: { reason },
    });
  });
});
