import type { Department } from "../model/enterprise.ts";
import { type World, within } from "../world.ts";
import { meridian } from "./meridian.ts";

const divisions = [
  ...["Research 研发中心", "Manufacturing 制造中心", "Sales China 国内销售", "Sales International 海外销售"],
  ...["Service 服务中心", "Supply chain 供应链", "Quality 质量中心", "Finance 财务中心", "Digital 数字化"],
  ...["Administration 行政中心"],
];
const places = [
  ...["Shanghai 上海", "Beijing 北京", "Shenzhen 深圳", "Hangzhou 杭州", "Chengdu 成都"],
  ...["Wuhan 武汉", "Gdańsk", "Singapore", "Stuttgart", "São Paulo"],
];
const teams = [
  ...["Platform", "Optics 光学组", "Mechanics 机械组", "Firmware", "Calibration 校准组"],
  ...["Planning 计划组", "Operations 运营组", "Customer care", "Analytics 数据组", "Training 培训组"],
  ...["Projects 项目组", "Procurement 采购组", "Documentation", "Safety 安全组", "Logistics 物流组"],
  ...["Accounts 账务组", "Process 工艺组", "Laboratory 实验室", "Partners", "Archive 档案组"],
];

/** 2,110 departments on three levels below the root; answers the codes of all. */
export function addCrowdDepartments(world: World, corpId: string): string[] {
  const template = world.departments.need(within(corpId, "1"));
  const codes: string[] = [];
  const add = (deptCode: string, deptName: string, parentDeptCode: string, sortLevel: number): string => {
    const department: Department = { ...template, deptCode, deptName, parentDeptCode, sortLevel };
    world.departments.add(department);
    codes.push(deptCode);
    return deptCode;
  };
  // Behind those of the small world.
  const first = 100 * meridian.departments.length;
  for (const [d, division] of divisions.entries()) {
    const top = add(`d${d}`, division, "1", first + d);
    for (const [p, place] of places.entries()) {
      const middle = add(`d${d}-${p}`, place, top, p + 1);
      for (const [t, team] of teams.entries()) add(`d${d}-${p}-${t}`, team, middle, t + 1);
    }
  }
  return codes;
}
