import { describe, expect, it } from "vitest";
import { changedWire, staleFields } from "./user-change.ts";
import { userDetail } from "./user-wire.ts";

const mei = userDetail.parse({
  id: "u-1",
  userAccount: "mei@meridian",
  thirdAccount: "mei",
  name: "Chen Mei 陈梅",
  englishName: null,
  phone: "+85212345678",
  country: "chinaHKG",
  email: "mei@example.com",
  deptCode: "eng",
  deptNamePath: "Meridian#Engineering",
  adminType: 1,
  status: 1,
  sortLevel: 20,
  hidePhone: true,
  license: 1,
  activeTime: 0,
  sipNum: "+99111",
  vmrList: [
    { id: "r-1", vmrId: "911000001", vmrMode: 0, status: 0 },
    { id: "r-2", vmrId: "922000002", vmrName: "Lab", vmrMode: 1, vmrPkgParties: 50, status: 1 },
  ],
});

it("tells a user in our words, the personal meeting ID apart from the rooms", () => {
  expect(mei).toMatchObject({
    account: "mei@meridian",
    englishName: "",
    department: { code: "eng", path: ["Meridian", "Engineering"] },
    role: "administrator",
    state: "disabled",
    licence: "trial",
    activatedAt: null,
    personalMeetingId: "911000001",
    rooms: [{ number: "922000002", kind: "meeting", capacity: 50, state: "disabled" }],
  });
});

describe("a change", () => {
  const whole = {
    name: "Chen Mei 陈梅",
    englishName: "",
    phone: "+85212345678",
    country: "chinaHKG",
    email: "mei@example.com",
    vmrId: "911000001",
    deptCode: "eng",
    signature: "",
    title: "",
    desc: "",
    status: 1,
    sortLevel: 20,
    hidePhone: true,
  };

  it("sends all that it leaves as it is", () => {
    expect(changedWire(mei, {})).toEqual(whole);
    expect(changedWire(mei, { departmentCode: "lab", title: "Lead" })).toEqual({
      ...whole,
      deptCode: "lab",
      title: "Lead",
    });
  });

  it.each([
    ["+8613900000002", "chinaPR"],
    ["+49151000118", undefined],
    ["", ""],
  ])("of the phone number to '%s' says its country", (phone, country) => {
    expect(changedWire(mei, { phone })).toMatchObject({ phone, country });
  });

  it("keeps the country of a user who has no phone number", () => {
    const withoutPhone = { ...mei, phone: "" };
    expect(changedWire(withoutPhone, { title: "Lead" })).toMatchObject({ phone: "", country: "chinaHKG" });
    expect(changedWire(withoutPhone, { phone: "" })).toMatchObject({ phone: "", country: "" });
  });

  it("is stale where what was shown is not so any more", () => {
    const shown = { name: "Chen Mei 陈梅", title: "Lead", sortLevel: 20, departmentCode: "lab" };
    expect(staleFields(mei, shown)).toEqual(["title", "departmentCode"]);
  });
});
