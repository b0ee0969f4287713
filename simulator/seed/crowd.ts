import type { World } from "../world.ts";
import { addCrowdDepartments } from "./crowd-departments.ts";
import { CrowdPeople } from "./crowd-people.ts";
import { addEnterprise, addPerson } from "./enterprise.ts";
import { meridian } from "./meridian.ts";
import { northwind } from "./northwind.ts";

const enterprises = 1000;
const usersOfTheLargest = 100_000;

/** The large scale: 1,000 enterprises in all, and 100,000 users in the one of the demo sign-ins. */
export function addCrowd(world: World): void {
  const { corpId, domain, resources } = meridian;
  const enterprise = world.enterprises.need(corpId);
  world.enterprises.update(enterprise, { resources: { ...resources, soft: 2 * usersOfTheLargest } });
  const departments = addCrowdDepartments(world, corpId);
  const before = world.usersByCorp.get(corpId);
  const taken = new Set([...before].map(({ account }) => account.slice(0, account.lastIndexOf("@"))));
  const people = new CrowdPeople(departments, taken);
  for (let i = before.size; i < usersOfTheLargest; i++) addPerson(world, { corpId, domain }, people.next());
  for (let i = world.enterprises.size; i < enterprises; i++) {
    addEnterprise(world, {
      ...northwind,
      corpId: String(300_000_000 + i),
      name: `Enterprise ${String(i).padStart(4, "0")}`,
      domain: `enterprise-${i}`,
      owner: `Owner ${i}`,
      people: [],
      size: 8,
      unbound: 0,
      rooms: [{ name: `Room ${i}`, package: "VMR 50" }],
      terminals: [],
    });
  }
}
