import { randomUUID } from "node:crypto";
import { passwordRecovery } from "#lib/contract/password-recovery.ts";
import { recoverySteps } from "#lib/contract/password-recovery-steps.ts";
import { newCode } from "../../../simulator/passwords/codes.ts";
import { handOver } from "../../../simulator/passwords/passes.ts";
import { newSlider } from "../../../simulator/passwords/slider.ts";
import { type RecoveryAttempt, sealRecovery } from "../recovery-attempt.ts";
import type { Demo } from "./demo.ts";

const { user, way } = passwordRecovery.begin.example;

/** What each step of a recovery takes, as if the steps before it had been gone. */
export const recoveryInputs: Record<string, (demo: Demo) => object | Promise<object>> = {
  [passwordRecovery.begin.name]: ({ origin }) => ({ host: origin, user, way }),
  [passwordRecovery.slide.name]: async (demo) => {
    const { token, left } = puzzle(demo);
    return { attempt: await sealed(demo, "puzzle", token), left, milliseconds: 2_000 };
  },
  [passwordRecovery.askCode.name]: async (demo) => ({
    attempt: await sealed(demo, "solved", solved(demo)),
  }),
  [passwordRecovery.checkCode.name]: async (demo) => {
    const code = sentCode(demo);
    return { attempt: await sealed(demo, "sent", ""), code };
  },
  [passwordRecovery.set.name]: async (demo) => ({
    ...passwordRecovery.set.example,
    attempt: await sealed(demo, "checked", checked(demo)),
  }),
  [recoverySteps.checkPuzzle.name]: (demo) => {
    const { token, left } = puzzle(demo);
    return { user, token, pointX: left, slideTime: 2_000 };
  },
  [recoverySteps.sendCode.name]: (demo) => ({ ...recoverySteps.sendCode.example, token: solved(demo) }),
  [recoverySteps.checkCode.name]: (demo) => ({ user, code: sentCode(demo) }),
  [recoverySteps.setPassword.name]: (demo) => ({
    ...recoverySteps.setPassword.example,
    token: checked(demo),
  }),
};

function sealed({ origin }: Demo, step: RecoveryAttempt["step"], token: string): Promise<string> {
  return sealRecovery({ id: randomUUID(), host: origin, user, way, step, token }, 60);
}

function puzzle({ simulator: { world } }: Demo) {
  const { token, pointX } = newSlider(world, { user, clientType: 0, checkType: 1 });
  return { token, left: pointX };
}

const solved = ({ simulator: { world } }: Demo) => handOver(world, user, "password-slider").token;
const checked = ({ simulator: { world } }: Demo) => handOver(world, user, "code").token;
const sentCode = ({ simulator: { world } }: Demo) => newCode(world, world.usersByAccount.need(user), user);
