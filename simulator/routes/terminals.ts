import { namePath, subtree } from "../departments.ts";
import { familyCodes, UpstreamError } from "../errors.ts";
import type { Terminal } from "../model/terminal.ts";
import { pageOf } from "../page.ts";
import type { Call, Routes } from "../route.ts";
import { terminalTypes, typeOf } from "../terminal-types.ts";
import { findTerminal } from "../terminals.ts";
import { type World, within } from "../world.ts";

const statusRoute = "POST /v1/usg/acs/ap/userstatus";

export const terminals: Routes = {
  /** Chosen: in the order they were added. A part of name or serial number suffices, in either case. */
  "GET /v1/usg/dcs/corp/device": {
    caller: ["corp-admin"],
    handle: (call) => pageOf(searched(call), call.query, (it) => terminalAnswer(call.world, it)),
  },

  "GET /v1/usg/dcs/corp/device/{sn}": {
    caller: ["corp-admin"],
    handle: (call) => terminalAnswer(call.world, findTerminal(call, call.params.text("sn"))),
  },

  "GET /v1/usg/dcs/termdevtype": {
    caller: ["corp-admin"],
    handle: () => terminalTypes,
  },

  [statusRoute]: {
    caller: ["corp-admin", "user"],
    handle: (call) => call.body.textItems().map((number) => onlineState(call, number)),
  },
};

/** The device object of search, detail and add (meeting_21_0086). */
export function terminalAnswer(world: World, terminal: Terminal) {
  const { corpId, deptCode } = terminal;
  return {
    name: terminal.name,
    type: typeOf(terminal.model).type,
    model: terminal.model,
    sn: terminal.sn,
    account: terminal.account,
    number: terminal.number,
    prjCodeMode: terminal.prjCodeMode,
    deptCode,
    deptName: world.departments.get(within(corpId, deptCode))?.deptName ?? null,
    deptNamePath: namePath(world, corpId, deptCode),
    phone: terminal.phone || null,
    country: terminal.country,
    email: terminal.email || null,
    description: terminal.description,
    status: terminal.status,
  };
}

function searched({ world, caller, query }: Call): Terminal[] {
  const key = query.text("searchKey", "").toLowerCase();
  const model = query.text("model", "");
  const deptCode = query.text("deptCode");
  const codes = query.flag("enableSubDept") ? subtree(world, caller.corpId, deptCode) : new Set([deptCode]);
  return [...world.terminalsByCorp.get(caller.corpId)].filter(
    (it) =>
      codes.has(it.deptCode) &&
      (model === "" || it.model === model) &&
      [it.name, it.sn].some((text) => text.toLowerCase().includes(key)),
  );
}

/**
 * Capitalised names, texts for values and a `tel:` that was not asked for: all as in the sample of meeting_21_0094.
 * Chosen: a number of nobody is refused like one of another enterprise, so that numbers cannot be tried out.
 */
function onlineState({ world, caller }: Call, asked: string) {
  const number = asked.replace(/^tel:/, "");
  const terminal = world.terminalsByNumber.get(number);
  const owner = terminal ?? world.usersByNumber.get(number);
  if (owner?.corpId !== caller.corpId) {
    const { forbidden } = familyCodes(statusRoute);
    throw new UpstreamError(403, forbidden, "A number does not belong to the enterprise.");
  }
  const isRegistered = terminal?.registered === true && terminal.status === 0;
  const callState = isRegistered ? (terminal.inCall ? "2" : "1") : terminal ? "0" : "3";
  return { Number: `tel:${number}`, RegStatus: isRegistered ? "0" : "1", CallStatus: callState };
}
