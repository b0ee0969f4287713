import type { SeededEnterprise } from "./enterprise.ts";

/** A standard-edition enterprise, the other tenant of most tests. */
export const northwind: SeededEnterprise = {
  corpId: "734518826",
  name: "Northwind Harbour",
  domain: "northwind",
  owner: "Li Si",
  address: "12 Harbour Road, Ningbo",
  corpType: 6,
  language: "en-US",
  autoUserCreate: true,
  resources: {
    soft: 60,
    hard1080p: 2,
    hard720p: 2,
    hardThirdParty: 0,
    whiteboards: 1,
    ideaHubs: 1,
    smartScreens: 0,
    ports: 0,
    live: 0,
    recordGb: 50,
    portsPerConference: 200,
    conferenceMinutes: 1440,
  },
  departments: [
    { deptCode: "sales", deptName: "Sales", sortLevel: 10 },
    { deptCode: "sales-north", deptName: "North", parentDeptCode: "sales", sortLevel: 20 },
    { deptCode: "terminal", deptName: "Terminal operations", sortLevel: 30 },
  ],
  people: [
    {
      id: "zhang.san",
      name: "Zhang San",
      englishName: "Sam Zhang",
      deptCode: "sales-north",
      title: "Account manager",
      phone: "+8613900000011",
      admin: true,
    },
    { id: "emma.larsen", name: "Emma Larsen", deptCode: "terminal", title: "Harbour master" },
    {
      id: "wu.tao",
      name: "Wu Tao 吴涛",
      englishName: "Tao Wu",
      deptCode: "terminal",
      title: "Crane operator",
    },
  ],
  size: 50,
  script: "mixed",
  unbound: 2,
  rooms: [
    { name: "Northwind board room", package: "VMR 50", holder: "zhang.san" },
    { name: "Quay 4", package: "VMR 50" },
    { name: "Pilots", package: "VMR 10", holder: "emma.larsen" },
    { name: "Open day", package: "Webinar 500" },
  ],
  terminals: [
    { name: "Harbour Rd 3F", model: "TE20", contact: "zhang.san", byPhone: true, is: "idle" },
    { name: "Pilot station", model: "TE10", contact: "emma.larsen", deptCode: "terminal" },
  ],
};
