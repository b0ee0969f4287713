import type { Terminal } from "../model/terminal.ts";
import type { Call, Routes } from "../route.ts";
import { typeOf } from "../terminal-types.ts";
import { addTerminal, findTerminal, refusedTerminal } from "../terminals.ts";
import type { Values } from "../values.ts";
import { resetCode, sendFirstSecret } from "./terminal-messages.ts";
import { needPlace, needPlacesToEnable, refuseUnreachable } from "./terminal-rules.ts";
import { terminalAnswer } from "./terminals.ts";
import { refuseDepartment } from "./user-rules.ts";

export const terminalChanges: Routes = {
  /** Chosen: serial numbers are unique in the whole system; a terminal that comes without one is given one. */
  "POST /v1/usg/dcs/corp/device": {
    caller: ["corp-admin"],
    handle: (call) => {
      const { world, caller, body } = call;
      const { corpId } = caller;
      const { model } = typeOf(body.text("model"));
      const details = written(body, {});
      const sn = body.text("sn", "") || `AUTO_${world.random.digits(15)}`;
      if (world.terminalsBySn.get(sn)) throw refusedTerminal(`The serial number ${sn} is taken.`);
      refuseUnreachable(world, corpId, details);
      refuseDepartment(world, corpId, details.deptCode ?? "1");
      needPlace(world, corpId, model);
      const ids = { account: world.random.hex(32), corpId, sn, name: body.text("name"), model };
      const terminal = addTerminal(world, { ...details, ...ids });
      // A text, of which only "0" means no.
      if (body.text("sendNotify", "1") !== "0") sendFirstSecret(world, terminal);
      return terminalAnswer(world, terminal);
    },
  },

  /** Chosen: what is absent stays, and so does a name that is sent empty, though the page lets one be. */
  "PUT /v1/usg/dcs/corp/device/{sn}": {
    caller: ["corp-admin"],
    handle: (call) => {
      const { world, caller, params, body } = call;
      const terminal = findTerminal(call, params.text("sn"));
      const changes = written(body, terminal);
      refuseUnreachable(world, caller.corpId, changes);
      refuseDepartment(world, caller.corpId, changes.deptCode ?? terminal.deptCode);
      if (changes.status === 0) needPlacesToEnable(world, caller.corpId, [terminal]);
      world.terminals.update(terminal, changes);
      return undefined;
    },
  },

  /** Those that are in the state already are passed over (meeting_21_0091). Chosen: else all or nothing. */
  "PUT /v1/usg/dcs/corp/device/status/{value}": {
    caller: ["corp-admin"],
    handle: (call) => {
      const status = call.params.int("value") === 1 ? 1 : 0;
      const chosen = named(call);
      if (status === 0) needPlacesToEnable(call.world, call.caller.corpId, chosen);
      for (const terminal of chosen) call.world.terminals.update(terminal, { status });
      return undefined;
    },
  },

  /** Chosen: all or nothing, whatever the page says of failed ones; rooms of a terminal that goes are free again. */
  "POST /v1/usg/dcs/corp/device/delete": {
    caller: ["corp-admin"],
    handle: (call) => {
      const { world } = call;
      for (const terminal of named(call)) {
        for (const room of [...world.roomsByHolder.get(terminal.account)])
          world.rooms.update(room, { holderId: null });
        world.terminals.remove(terminal);
      }
      return undefined;
    },
  },

  "POST /v1/usg/dcs/corp/device/{sn}/activecode": {
    caller: ["corp-admin"],
    handle: (call) => {
      resetCode(call, findTerminal(call, call.params.text("sn")));
      return undefined;
    },
  },
};

function named(call: Call): Terminal[] {
  return [...new Set(call.body.textItems())].map((sn) => findTerminal(call, sn));
}

/** The members of a body that adding and modifying share. Absent ones are those of `before`. */
function written(body: Values, before: Partial<Terminal>): Partial<Terminal> {
  const mode = body.int("prjCodeMode", before.prjCodeMode ?? 0);
  return {
    name: body.text("name", "") || (before.name ?? ""),
    prjCodeMode: mode === 1 || mode === 2 ? mode : 0,
    deptCode: body.text("deptCode", "") || (before.deptCode ?? "1"),
    phone: body.text("phone", before.phone ?? ""),
    country: body.text("country", before.country ?? "chinaPR"),
    email: body.text("email", before.email ?? ""),
    description: body.text("description", before.description ?? ""),
    status: body.int("status", before.status ?? 0) === 1 ? 1 : 0,
  };
}
