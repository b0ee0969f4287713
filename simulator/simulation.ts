import type { Clock } from "./clock.ts";
import { Faults } from "./faults.ts";
import { Quota } from "./quota.ts";
import { Random } from "./random.ts";
import { RequestLog } from "./request-log.ts";
import { seedWorld } from "./seed/seed.ts";
import type { Scale, World } from "./world.ts";

/** One running simulator: its world, and what tests turn on around it. */
export class Simulation {
  readonly clock: Clock;
  readonly log = new RequestLog();
  readonly faults = new Faults();
  readonly quota = new Quota();
  /** Apart from the world's generator, so that the number of requests does not change what the world draws. */
  readonly requestIds = new Random(7);
  world: World;

  constructor(scale: Scale, clock: Clock) {
    this.clock = clock;
    this.world = seedWorld(scale, clock);
  }

  /** Back to the seeds, wall time, no faults, no quota and an empty log. */
  reset(scale: Scale = this.world.scale): void {
    this.clock.reset();
    this.faults.clear();
    this.quota.reset();
    this.log.clear();
    this.world = seedWorld(scale, this.clock);
  }
}
