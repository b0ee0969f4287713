import type { SeededEnterprise } from "./enterprise.ts";

/** An enterprise with Chinese names throughout, which does not let log-ins allocate accounts. */
export const qiming: SeededEnterprise = {
  corpId: "820117450",
  name: "启明科技",
  domain: "qiming",
  owner: "赵启明",
  address: "杭州市滨江区江南大道 100 号",
  corpType: 0,
  language: "zh-CN",
  autoUserCreate: false,
  resources: {
    soft: 40,
    hard1080p: 1,
    hard720p: 1,
    hardThirdParty: 0,
    whiteboards: 0,
    ideaHubs: 1,
    smartScreens: 0,
    ports: 50,
    live: 1,
    recordGb: 20,
    portsPerConference: 100,
    conferenceMinutes: 1440,
  },
  departments: [
    { deptCode: "rd", deptName: "研发部", sortLevel: 10 },
    { deptCode: "market", deptName: "市场部", sortLevel: 20 },
  ],
  people: [
    { id: "liu.yang", name: "刘洋", englishName: "Yang Liu", deptCode: "rd", title: "研发经理", admin: true },
    { id: "sun.li", name: "孙丽", englishName: "Li Sun", deptCode: "market", title: "市场专员" },
  ],
  size: 30,
  script: "chinese",
  unbound: 1,
  rooms: [
    { name: "一号会议室", package: "VMR 50", holder: "liu.yang" },
    { name: "二号会议室", package: "VMR 50" },
    { name: "产品发布", package: "Webinar 500", holder: "sun.li" },
  ],
  terminals: [
    { name: "滨江一号会议室", model: "HUAWEI Board", contact: "liu.yang", deptCode: "rd", is: "inCall" },
  ],
};
