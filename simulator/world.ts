import type { Clock } from "./clock.ts";
import { Collection } from "./collection.ts";
import type { Conference, Notice, PastRun, WrongPasswords } from "./model/conference.ts";
import type { Contact } from "./model/contact.ts";
import type { Department, Enterprise } from "./model/enterprise.ts";
import type { Invitation } from "./model/invitation.ts";
import type { Room } from "./model/room.ts";
import type { App, PortalNonce, Token } from "./model/sign-in.ts";
import type { Terminal } from "./model/terminal.ts";
import type { User } from "./model/user.ts";
import type { ContactCode, Pass, SentCode, SentSecret, Slider } from "./model/verification.ts";
import { Random, stableHex } from "./random.ts";
import { sortedUsers } from "./user-order.ts";

export type Scale = "small" | "large";

/** Everything the simulated server knows. A reset throws it away and seeds a new one. */
export class World {
  readonly scale: Scale;
  readonly clock: Clock;
  readonly random = new Random(20_260_101);

  readonly spId = stableHex("service provider").slice(0, 32);
  readonly spAdminId = stableHex("service provider's administrator").slice(0, 32);

  readonly enterprises = new Collection<Enterprise>((it) => it.corpId);
  readonly departments = new Collection<Department>((it) => within(it.corpId, it.deptCode));
  readonly departmentsByParent = this.departments.group((it) =>
    it.parentDeptCode === null ? null : within(it.corpId, it.parentDeptCode),
  );
  readonly departmentsByCorp = this.departments.group((it) => it.corpId);

  readonly users = new Collection<User>((it) => it.userId);
  readonly usersByAccount = this.users.index((it) => it.account);
  readonly usersByThirdAccount = this.users.index((it) =>
    it.thirdAccount === null ? null : within(it.corpId, it.thirdAccount),
  );
  readonly usersByEmail = this.users.index((it) => it.email || null);
  readonly usersByPhone = this.users.index((it) => it.phone || null);
  readonly usersByNumber = this.users.index((it) => it.sipNum);
  readonly usersByCorp = this.users.group((it) => it.corpId);
  readonly usersByDepartment = this.users.group((it) => within(it.corpId, it.deptCode));
  /** A department's own users as the directory lists them. */
  readonly usersInDepartment = this.users.order(this.usersByDepartment, (it) => it.sortLevel);
  readonly enabledByCorp = this.users.group((it) => (it.status === 0 ? it.corpId : null));
  readonly invitations = new Collection<Invitation>((it) => within(it.corpId, it.contact));
  readonly usersSorted = sortedUsers(this.users, this.usersByCorp);
  /** What an administrator's user search looks at. */
  readonly userTexts = this.users.searchIndex(this.usersByCorp, (it) => [
    it.name,
    it.phone,
    it.email,
    it.account,
    it.thirdAccount ?? "",
  ]);
  /** What a directory search looks at. */
  readonly directoryTexts = this.users.searchIndex(this.usersByCorp, (it) => [
    it.account,
    it.sipNum,
    it.name,
    it.phone,
    it.email,
  ]);

  readonly contacts = new Collection<Contact>((it) => it.id);
  readonly contactsByCorp = this.contacts.group((it) => it.corpId);

  readonly rooms = new Collection<Room>((it) => it.id);
  readonly roomsByNumber = this.rooms.index((it) => it.vmrId);
  readonly roomsByHolder = this.rooms.group((it) => it.holderId);
  /** Cloud and webinar rooms only: personal meeting IDs are found by their holder. */
  readonly roomsByCorp = this.rooms.group((it) => (it.vmrMode === 0 ? null : it.corpId));

  readonly terminals = new Collection<Terminal>((it) => it.account);
  readonly terminalsBySn = this.terminals.index((it) => it.sn);
  readonly terminalsByNumber = this.terminals.index((it) => it.number);
  readonly terminalsByCorp = this.terminals.group((it) => it.corpId);
  readonly terminalsByDepartment = this.terminals.group((it) => within(it.corpId, it.deptCode));
  /** What a directory search looks at. */
  readonly terminalTexts = this.terminals.searchIndex(this.terminalsByCorp, (it) => [
    it.account,
    it.number,
    it.name,
  ]);

  readonly apps = new Collection<App>((it) => it.appId);
  readonly appsByCorp = this.apps.group((it) => it.corpId);
  readonly tokens = new Collection<Token>((it) => it.accessToken);
  readonly tokensByRefresh = this.tokens.index((it) => it.refreshToken);
  readonly tokensByUser = this.tokens.group((it) => it.userId);
  readonly sliders = new Collection<Slider>((it) => it.token);
  readonly passes = new Collection<Pass>((it) => it.token);
  readonly sentCodes = new Collection<SentCode>((it) => it.userId);
  readonly contactCodes = new Collection<ContactCode>((it) => it.userId);
  /** Every new password and verification code that was sent, oldest first. */
  readonly sentSecrets: SentSecret[] = [];
  readonly portalNonces = new Collection<PortalNonce>((it) => it.nonce);

  readonly conferences = new Collection<Conference>((it) => it.conferenceID);
  readonly conferencesByCorp = this.conferences.group((it) => it.corpId);
  readonly conferencesByRoom = this.conferences.group((it) => it.room?.id ?? null);
  readonly pastRuns = new Collection<PastRun>((it) => it.confUUID);
  /** Every mail, calendar entry and SMS about a conference, oldest first. */
  readonly notices: Notice[] = [];
  readonly wrongPasswords = new Collection<WrongPasswords>((it) => it.key);

  #sipNumbers = 0;
  #roomNumbers = 0;

  constructor(scale: Scale, clock: Clock) {
    this.scale = scale;
    this.clock = clock;
  }

  /** The next SIP number, as users and terminals have one. */
  newSipNumber(): string {
    this.#sipNumbers += 1;
    return `+99111${String(this.#sipNumbers).padStart(12, "0")}`;
  }

  /** The next number of a room. They all start with 9, so a meeting's random ID should not. */
  newRoomNumber(): string {
    this.#roomNumbers += 1;
    return `9${String(11_000_000 + this.#roomNumbers * 7)}`;
  }
}

/** The index key of something that is unique within one enterprise only. */
export function within(corpId: string, id: string): string {
  return `${corpId}\n${id}`;
}
