import type { ControlCall, ControlRoutes } from "../../control/control.ts";
import { UpstreamError } from "../../errors.ts";
import type { Person, Run } from "../../model/conference.ts";
import { findConference } from "./find.ts";
import { addPerson, endRun, startRun } from "./life.ts";

/**
 * Lets tests play the people of a conference. Body: `{ action: "join", name, number?, role? }`, or
 * `{ action: "leave" | "speak" | "raise-hand" | "bad-network", name, on? }` for somebody who is in; `on` false takes
 * the latter three back. The first to join starts the run, the last to leave ends it.
 */
export const participants: ControlRoutes = {
  "GET /__sim/meetings/{conferenceID}/participants": ({ simulation, params }) =>
    findConference(simulation.world, params.text("conferenceID")).run?.people ?? [],
  "POST /__sim/meetings/{conferenceID}/participants": act,
};

function act(call: ControlCall): Person[] {
  const { world } = call.simulation;
  const conference = findConference(world, call.params.text("conferenceID"));
  const action = call.body.text("action");
  if (action === "join") return join(call, startRun(world, conference));

  const { run } = conference;
  const person = run?.people.find((it) => it.name === call.body.text("name"));
  if (!run || !person) throw new UpstreamError(400, "SIM.PERSON", "nobody of that name is in the conference");
  const on = call.body.flag("on", true);
  if (action === "speak") person.speaking = on;
  else if (action === "raise-hand") person.handRaised = on;
  else if (action === "bad-network") person.badNetwork = on;
  else if (action === "leave") {
    run.people = run.people.filter((it) => it !== person);
    if (run.people.length === 0) endRun(world, conference);
  } else throw new UpstreamError(400, "SIM.ACTION", `unknown action ${action}`);
  return run.people;
}

function join({ simulation, body }: ControlCall, run: Run): Person[] {
  const { world } = simulation;
  addPerson(world, run, {
    name: body.text("name"),
    number: body.text("number", `+99111${world.random.digits(8)}`),
    role: body.int("role", 0) === 1 ? 1 : 0,
  });
  return run.people;
}
