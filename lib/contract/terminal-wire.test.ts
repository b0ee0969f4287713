import { expect, it } from "vitest";
import { numberState, terminal } from "./terminal-wire.ts";

it.each([
  ["0", "1", "idle"],
  ["0", "2", "inCall"],
  ["0", "0", "offline"],
  ["1", "0", "offline"],
  ["1", "1", "offline"],
  ["1", "3", "unknown"],
  ["0", "3", "unknown"],
  ["0", "7", "unknown"],
  ["0", null, "unknown"],
  [undefined, "2", "inCall"],
])("registration %s and call state %s read as %s", (RegStatus, CallStatus, state) => {
  expect(numberState.parse({ Number: "tel:+99111", RegStatus, CallStatus })).toEqual({
    number: "+99111",
    state,
  });
});

it("is told of a number without a prefix as well", () => {
  expect(numberState.parse({ Number: "+99111" }).number).toBe("+99111");
});

it("is a terminal with nothing but an account, which then is its name", () => {
  expect(terminal.parse({ account: "5f4e", name: "", sn: null })).toEqual({
    account: "5f4e",
    name: "5f4e",
    model: null,
    serialNumber: null,
    number: null,
    email: null,
    phone: null,
    isDisabled: false,
  });
  expect(terminal.parse({ account: "5f4e", sn: "2102", status: 1 })).toMatchObject({
    name: "2102",
    isDisabled: true,
  });
});
