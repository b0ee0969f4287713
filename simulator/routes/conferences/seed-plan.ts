export interface Planned {
  /** The organiser's third-party id. */
  readonly by: string;
  readonly subject: string;
  /** Days from now; the hour is UTC. */
  readonly day: number;
  readonly hour: number;
  readonly minutes: number;
  readonly with: readonly string[];
}

const subjects = [
  ["lin.yue", "Weekly operations review", 30],
  ["mei.chen", "产品设计评审", 60],
  ["sato.aiko", "Sensor calibration stand-up", 15],
  ["marta.kowalska", "European distributors call", 45],
  ["lin.yue", "季度预算会议", 90],
  ["mei.chen", "Usability test debrief", 30],
  ["sato.aiko", "実験計画レビュー", 60],
  ["marta.kowalska", "客户需求沟通", 45],
  ["lin.yue", "Security drill: lessons learned", 60],
  ["mei.chen", "新版本发布准备", 30],
] as const;

const colleagues = ["wang.jun", "mei.chen", "tom.becker", "sato.aiko", "marta.kowalska", "lin.yue"];
const hours = [1, 2, 6, 8, 13];

/** 38 bookings over 30 days: the four organisers in turn, each with one to three colleagues. */
export const plan: readonly Planned[] = Array.from({ length: 38 }, (_, i) => {
  const [by, subject, minutes] = subjects[i % subjects.length] ?? subjects[0];
  const rotated = [...colleagues.slice(i % colleagues.length), ...colleagues.slice(0, i % colleagues.length)];
  const day = 1 + Math.floor((i * 29) / 37);
  const others = rotated.filter((it) => it !== by).slice(0, 1 + (i % 3));
  return { by, subject, day, hour: hours[i % hours.length] ?? 1, minutes, with: others };
});
