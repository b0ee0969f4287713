import type { Clock } from "../clock.ts";
import { addMember } from "../members.ts";
import { seedConferences } from "../routes/conferences/seed.ts";
import { type Scale, World } from "../world.ts";
import { seedApp } from "./apps.ts";
import { addContacts } from "./contacts.ts";
import { addCrowd } from "./crowd.ts";
import { addEnterprise } from "./enterprise.ts";
import { seedInstant } from "./instant.ts";
import { meridian } from "./meridian.ts";
import { northwind } from "./northwind.ts";
import { qiming } from "./qiming.ts";
import { addSeededTerminals } from "./terminals.ts";

/** A new world, the same in every run but for the bookings, which follow the clock. */
export function seedWorld(scale: Scale, clock: Clock): World {
  const world = new World(scale, clock);
  addMember(world, {
    userId: world.spAdminId,
    corpId: "",
    account: "admin@harbourline",
    name: "Harbourline Operations",
    email: "operations@harbourline.example.com",
    userType: 1,
    adminType: 0,
    activeTime: seedInstant,
    updateTime: seedInstant,
  });
  seedApp(world, "", "Foyer for providers");
  for (const enterprise of [meridian, northwind, qiming]) addEnterprise(world, enterprise);
  addContacts(world, meridian.corpId);
  // After everybody, so that people keep the numbers they had without terminals.
  for (const enterprise of [meridian, northwind, qiming]) addSeededTerminals(world, enterprise);
  seedConferences(world);
  if (scale === "large") addCrowd(world);
  return world;
}
