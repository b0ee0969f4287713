import { stableHex } from "../random.ts";
import { type World, within } from "../world.ts";
import { seedInstant } from "./instant.ts";

interface SeededContact {
  readonly name: string;
  readonly corpName: string;
  readonly email: string;
  readonly phone?: string;
  readonly deptName?: string;
  readonly position?: string;
  readonly address?: string;
  readonly remarks?: string;
  /** Third-party id of who keeps it; absent for the enterprise's. */
  readonly keeper?: string;
}

const contacts: readonly SeededContact[] = [
  {
    name: "Grete Holm",
    corpName: "Nordlys Optik",
    email: "grete.holm@nordlys.example.com",
    phone: "+4733120001",
    deptName: "Purchasing",
    position: "Head of purchasing",
    address: "Havnegata 4, Tønsberg",
  },
  {
    name: "周海峰",
    corpName: "海天精密仪器",
    email: "zhou.haifeng@haitian.example.com",
    phone: "+8613700000021",
    deptName: "采购部",
    position: "采购经理",
    address: "宁波市鄞州区学士路 8 号",
  },
  {
    name: "何佩",
    corpName: "海天精密仪器",
    email: "he.pei@haitian.example.com",
    phone: "+8613700000022",
    deptName: "质量部",
  },
  {
    name: "Ilse Vermeer",
    corpName: "Vermeer & Zonen",
    email: "ilse@vermeer.example.com",
    position: "Counsel",
    remarks: "Ask for Ilse by name; her office shares one line.",
  },
  { name: "Tomasz Zieliński", corpName: "Politechnika Gdańska", email: "t.zielinski@pg.example.com" },
  {
    name: "Amina Diallo",
    corpName: "Baobab Freight",
    email: "amina@baobab.example.com",
    phone: "+221338000004",
  },
  {
    name: "Noa Levi",
    corpName: "Levi Interpreting",
    email: "noa@levi.example.com",
    phone: "+97235550006",
    position: "Interpreter",
    keeper: "mei.chen",
  },
  { name: "Uncle Bao 包叔", corpName: "", email: "bao@family.example.com", keeper: "mei.chen" },
  {
    name: "Kenji Mori",
    corpName: "Mori Recruiting",
    email: "mori@recruiting.example.com",
    keeper: "lin.yue",
  },
];

/** Whom the enterprise, and some of its people for themselves, know outside. */
export function addContacts(world: World, corpId: string): void {
  for (const contact of contacts) {
    const keeper = contact.keeper && world.usersByThirdAccount.need(within(corpId, contact.keeper));
    const phone = contact.phone ?? "";
    world.contacts.add({
      id: stableHex(`contact ${corpId} ${contact.email}`).slice(0, 32),
      corpId,
      ownerId: keeper ? keeper.userId : null,
      name: contact.name,
      phone,
      // As the reference says of contacts: both are empty together.
      country: phone.startsWith("+86") ? "chinaPR" : "",
      otherNumber: "",
      otherNumberCountry: "",
      email: contact.email,
      corpName: contact.corpName,
      deptName: contact.deptName ?? "",
      position: contact.position ?? "",
      address: contact.address ?? "",
      remarks: contact.remarks ?? "",
      customNumber: "",
      updateTime: seedInstant,
    });
  }
}
