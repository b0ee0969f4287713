import { addMember } from "../members.ts";
import type { Department, Enterprise, Resources } from "../model/enterprise.ts";
import { noSso } from "../model/sso.ts";
import { stableHex } from "../random.ts";
import type { World } from "../world.ts";
import { seedApp } from "./apps.ts";
import { seedInstant } from "./instant.ts";
import { generatedPeople, type Person, type Script } from "./people.ts";
import { addRoom, type SeededRoom } from "./rooms.ts";
import type { SeededTerminal } from "./terminals.ts";

/** `isEmpty`: no generated user is put there. */
export type SeededDepartment = Pick<Department, "deptCode" | "deptName"> &
  Partial<Department> & { readonly isEmpty?: true };

/** One enterprise as a seed file writes it down. */
export interface SeededEnterprise {
  readonly corpId: string;
  readonly name: string;
  readonly domain: string;
  readonly owner: string;
  readonly address: string;
  readonly corpType: Enterprise["corpType"];
  readonly language: string;
  readonly autoUserCreate: boolean;
  readonly resources: Resources;
  readonly departments: readonly SeededDepartment[];
  readonly people: readonly Person[];
  /** Users in all, the owner and the people above included; the others are generated. */
  readonly size: number;
  readonly script: Script;
  /** How many of the generated ones have no third-party id. */
  readonly unbound: number;
  readonly rooms: readonly SeededRoom[];
  readonly terminals: readonly SeededTerminal[];
}

/** Adds an enterprise with its owner, application, departments, users and rooms. */
export function addEnterprise(world: World, seeded: SeededEnterprise): void {
  const { corpId, domain } = seeded;
  const ownerAccount = `admin@${domain}`;
  world.enterprises.add({
    corpId,
    spId: world.spId,
    name: seeded.name,
    domain,
    ownerId: stableHex(`user ${ownerAccount}`).slice(0, 32),
    address: seeded.address,
    phone: `+86215${corpId.slice(-7)}`,
    country: "chinaPR",
    email: `office@${domain}.example.com`,
    description: "",
    language: seeded.language,
    timeZoneId: "56",
    enableSMS: true,
    enableCloudDisk: false,
    enablePstn: false,
    autoUserCreate: seeded.autoUserCreate,
    corpType: seeded.corpType,
    sso: noSso,
    resources: seeded.resources,
  });
  addDepartments(world, seeded);
  addMember(world, {
    corpId,
    account: ownerAccount,
    name: seeded.owner,
    email: ownerAccount.concat(".example.com"),
    adminType: 0,
    activeTime: seedInstant,
    updateTime: seedInstant,
  });
  for (const person of [...seeded.people, ...generatedPeople(seeded)]) addPerson(world, seeded, person);
  for (const room of seeded.rooms) addRoom(world, corpId, room);
  seedApp(world, corpId, `${seeded.name} portal`);
}

/** Adds one person of an enterprise with the addresses that follow from the id. */
export function addPerson(
  world: World,
  { corpId, domain }: Pick<SeededEnterprise, "corpId" | "domain">,
  person: Person,
): void {
  const account = `${person.id}@${domain}`;
  addMember(world, {
    corpId,
    account,
    thirdAccount: person.unbound ? null : person.id,
    name: person.name,
    englishName: person.englishName ?? "",
    phone: person.phone ?? "",
    email: `${account}.example.com`,
    deptCode: person.deptCode,
    title: person.title ?? "",
    adminType: person.admin ? 1 : 2,
    status: person.disabled ? 1 : 0,
    hidePhone: person.hidePhone ?? false,
    sortLevel: person.sortLevel ?? 10_000,
    activeTime: seedInstant,
    updateTime: seedInstant,
  });
}

function addDepartments(world: World, { corpId, name, departments }: SeededEnterprise): void {
  const root = { deptCode: "1", deptName: name, parentDeptCode: null };
  for (const { isEmpty: _, ...department } of [root, ...departments] as readonly SeededDepartment[]) {
    world.departments.add({
      corpId,
      parentDeptCode: "1",
      note: "",
      inPermission: "UNLIMITED",
      outPermission: "UNLIMITED",
      designatedOutDeptCodes: [],
      sortLevel: 10_000,
      ...department,
    });
  }
}
