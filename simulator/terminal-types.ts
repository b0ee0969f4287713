import { UpstreamError } from "./errors.ts";
import type { Resources } from "./model/enterprise.ts";
import type { TerminalType } from "./model/terminal.ts";

/** The models that meeting_21_0092 names. Chosen: which of them takes which resolution, and what else they can do. */
export const terminalTypes: readonly TerminalType[] = [
  own("TE10", "720P"),
  own("TE20"),
  own("TE30", "720P"),
  ...["TE40", "TE50", "TE60"].map((model) => own(model)),
  ...[200, 300, 500, 600, 700, 900].map((size) => own(`HUAWEI Box ${size}`)),
  { ...own("DP300"), enableActiveCode: false },
  own("HUAWEI Board"),
  foreign("polycom"),
  foreign("cisco"),
];

export type TerminalResource = keyof Resources & `hard${string}`;

/** The type of a model. Throws 400 USG.206040000 for one that is not on the list. */
export function typeOf(model: string): TerminalType {
  const type = terminalTypes.find((it) => it.model === model);
  if (type) return type;
  throw new UpstreamError(400, "USG.206040000", `There is no terminal type of the model ${model}.`);
}

/** Which of an enterprise's resources a terminal of the model takes one of. Chosen: by maker, then by resolution. */
export function resourceFor(model: string): TerminalResource {
  const { type, resolution } = typeOf(model);
  if (type === "3rd") return "hardThirdParty";
  return resolution === "1080P" ? "hard1080p" : "hard720p";
}

/** Whether rooms can be assigned to terminals of the model (meeting_21_1104). */
export function holdsRooms(model: string): boolean {
  return /^(TE10|TE20|HUAWEI (Board|Box \d+))$/.test(model);
}

function own(model: string, resolution: TerminalType["resolution"] = "1080P"): TerminalType {
  return {
    type: "TE",
    model,
    enableActiveCode: true,
    resolution,
    supportProjectionCode: true,
    supportSVC: false,
  };
}

function foreign(model: string): TerminalType {
  return {
    type: "3rd",
    model,
    enableActiveCode: false,
    resolution: "1080P",
    supportProjectionCode: false,
    supportSVC: null,
  };
}
