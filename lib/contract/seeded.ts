/**
 * Ids of things that every freshly seeded demo holds: what the examples of operations are about.
 * The contract test says so when the seeds no longer hold them.
 */
export const seeded = {
  /** Booked by the demo's user for one of the coming days, with others invited. */
  meetingId: "972055170",
  /** The administrator's account and upstream id, who holds the second of the rooms; nobody holds the first. */
  account: "lin.yue@meridian",
  /** The demo's user, in the directory. */
  personId: "49217424c77dea8f727af2630b00f89f",
  /** A department with users and departments in it, and one with neither. */
  departmentCode: "eng",
  emptyDepartmentCode: "press",
  upstreamUserId: "4412be6aa1fb5de7a8d5c2c5256826bc",
  freeRoomId: "5250263e8b90b1fbf9f7088c0ee35fda",
  heldRoomId: "28fb2efb39c2b11529fcde99a4118fca",
  /** The number of one of the enterprise's terminals, whose contact is the administrator. */
  terminalNumber: "+99111000000000202",
  /** The portal's own id of an enterprise. */
  enterpriseId: "0199a000-0000-7000-8000-000000000002",
  /** The portal's own ids of the enterprise of the demo's administrator and user, and of that user. */
  homeEnterpriseId: "0199a000-0000-7000-8000-000000000001",
  portalUserId: "0199a000-0000-7000-8000-000000000033",
  /** The portal's own id of the app of the administrator's enterprise. */
  connectionId: "0199a000-0000-7000-8000-000000000011",
  /** The portal's own id of the demo user's binding, in the administrator's enterprise. */
  bindingId: "0199a000-0000-7000-8000-000000000021",
  /** The portal's own ids of imports, each in the state that an operation asks for. Of tests only: no demo begins with one. */
  imports: {
    read: "0199a000-0000-7000-8000-0000000000c1",
    map: "0199a000-0000-7000-8000-0000000000c2",
    apply: "0199a000-0000-7000-8000-0000000000c3",
    pause: "0199a000-0000-7000-8000-0000000000c4",
    resume: "0199a000-0000-7000-8000-0000000000c5",
    cancel: "0199a000-0000-7000-8000-0000000000c6",
    undo: "0199a000-0000-7000-8000-0000000000c7",
    discard: "0199a000-0000-7000-8000-0000000000c8",
  },
} as const;
