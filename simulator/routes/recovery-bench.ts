import { type Bench, startBench } from "../test-bench.ts";
import { Values } from "../values.ts";

export const account = "mei.chen@meridian";
export const newPwd = "Lens#2040";
const web = { clientType: 0, checkType: 1 };

/** A simulator with the steps of somebody who forgot the password, each for `account` unless told otherwise. */
export async function openRecovery() {
  const bench = await startBench();
  return { bench, ...steps(bench) };
}

function steps(bench: Bench) {
  const forward = (seconds: number) => bench.call("POST /__sim/clock", { body: { advanceSeconds: seconds } });
  const person = () => bench.simulator.world.usersByAccount.need(account);

  /** The last item of what a control lists. */
  const newest = async (list: "messages" | "sliders"): Promise<Values> => {
    const { json } = await bench.call(`GET /__sim/${list}`);
    return new Values(Array.isArray(json) ? json.at(-1) : {});
  };
  const sentCode = async () => (await newest("messages")).text("secret");

  const askSlider = (user = account, body: object = web) =>
    bench.call("POST /v1/usg/acs/auth/slideverifycode/send", { body: { user, ...body } });
  const slide = async (user = account, changes: object = {}) => {
    const slider = await newest("sliders");
    const solution = { token: slider.text("token"), pointX: slider.int("pointX"), slideTime: 2310 };
    const body = { user, ...web, ...solution, ...changes };
    return bench.call("PUT /v1/usg/acs/auth/slideverifycode/check", { body });
  };
  const askCode = (user: string, body: object) =>
    bench.call("POST /v1/usg/acs/verifycode/send", { body: { user, ...body } });
  const checkCode = (user: string, code: string) =>
    bench.call("PUT /v1/usg/acs/verifycode/check", { body: { user, code } });
  const reset = (token: string | undefined, body: object = {}) =>
    bench.call("PUT /v1/usg/acs/password/reset", { token, body: { user: account, newPwd, ...body } });

  /** The token of a solved slider. */
  const slid = async (user = account, body: object = web): Promise<string> => {
    await askSlider(user, body);
    return (await slide(user, body)).values.text("token");
  };
  const sendCode = async (user = account, sendMethod = "email") =>
    askCode(user, { token: await slid(user), sendMethod });
  /** The token of a checked code. */
  const verified = async (): Promise<string> => {
    await sendCode();
    return (await checkCode(account, await sentCode())).values.text("token");
  };

  return {
    forward,
    person,
    newest,
    sentCode,
    askSlider,
    slide,
    askCode,
    checkCode,
    reset,
    slid,
    sendCode,
    verified,
  };
}
