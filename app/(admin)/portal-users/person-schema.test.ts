import { expect, it } from "vitest";
import { changeSchema, inviteSchema } from "./person-schema.ts";

const id = "0199a000-0000-7000-8000-000000000001";
const typed = {
  email: " Ewa@X.test",
  name: "Ewa",
  role: "user",
  enterpriseId: id,
  thirdPartyId: "ewa",
} as const;

it("sends what was typed", () => {
  expect(inviteSchema.parse(typed)).toEqual({ ...typed, email: "ewa@x.test" });
});

it("sends no empty field, and neither enterprise nor id with a service provider's role", () => {
  const rest = { email: "ewa@x.test", name: "Ewa" };
  expect(inviteSchema.parse({ ...typed, enterpriseId: "", thirdPartyId: "" })).toEqual({
    ...rest,
    role: "user",
  });
  expect(inviteSchema.parse({ ...typed, role: "sp" })).toEqual({ ...rest, role: "sp" });
  expect(changeSchema.parse({ ...typed, id, role: "sp" })).toEqual({ id, name: "Ewa", role: "sp" });
});

it("names the field that cannot be sent", () => {
  const { error } = inviteSchema.safeParse({ ...typed, email: "ewa", thirdPartyId: "a:b", name: " " });
  expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["email", "name", "thirdPartyId"]);
});
