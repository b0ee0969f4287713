import { Random } from "../random.ts";
import type { World } from "../world.ts";
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
  const codes = ["1", ...meridian.departments.map((it) => it.deptCode)];
  const random = new Random(1);
  for (let i = world.usersByCorp.get(corpId).size; i < usersOfTheLargest; i++) {
    addPerson(
      world,
      { corpId, domain },
      {
        id: `user.${i}`,
        name: `User ${String(i).padStart(6, "0")}`,
        phone: `+861370${String(i).padStart(7, "0")}`,
        deptCode: codes[random.int(0, codes.length - 1)] ?? "1",
      },
    );
  }
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
    });
  }
}
