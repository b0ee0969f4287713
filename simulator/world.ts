import type { Clock } from "./clock.ts";
import { Collection } from "./collection.ts";
import type { Department, Enterprise } from "./model/enterprise.ts";
import type { Room } from "./model/room.ts";
import type { App, PortalNonce, Token } from "./model/sign-in.ts";
import type { User } from "./model/user.ts";
import { Random } from "./random.ts";

export type Scale = "small" | "large";

/** Everything the simulated server knows. A reset throws it away and seeds a new one. */
export class World {
  readonly scale: Scale;
  readonly clock: Clock;
  readonly random = new Random(20_260_101);

  readonly enterprises = new Collection<Enterprise>((it) => it.corpId);
  readonly departments = new Collection<Department>((it) => within(it.corpId, it.deptCode));
  readonly departmentsByParent = this.departments.group((it) =>
    it.parentDeptCode === null ? null : within(it.corpId, it.parentDeptCode),
  );

  readonly users = new Collection<User>((it) => it.userId);
  readonly usersByAccount = this.users.index((it) => it.account);
  readonly usersByThirdAccount = this.users.index((it) =>
    it.thirdAccount === null ? null : within(it.corpId, it.thirdAccount),
  );
  readonly usersByCorp = this.users.group((it) => it.corpId);

  readonly rooms = new Collection<Room>((it) => it.id);
  readonly roomsByNumber = this.rooms.index((it) => it.vmrId);
  readonly roomsByHolder = this.rooms.group((it) => it.holderId);
  /** Cloud and webinar rooms only: personal meeting IDs are found by their holder. */
  readonly roomsByCorp = this.rooms.group((it) => (it.vmrMode === 0 ? null : it.corpId));

  readonly apps = new Collection<App>((it) => it.appId);
  readonly tokens = new Collection<Token>((it) => it.accessToken);
  readonly tokensByRefresh = this.tokens.index((it) => it.refreshToken);
  /** Counted per kind of client, since the limits are. */
  readonly tokensByUser = this.tokens.group((it) => it.userId);
  readonly portalNonces = new Collection<PortalNonce>((it) => it.nonce);

  constructor(scale: Scale, clock: Clock) {
    this.scale = scale;
    this.clock = clock;
  }
}

/** The index key of something that is unique within one enterprise only. */
export function within(corpId: string, id: string): string {
  return `${corpId}\n${id}`;
}
