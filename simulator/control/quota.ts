import type { ControlRoutes } from "./control.ts";

export const quota: ControlRoutes = {
  "POST /__sim/quota": ({ simulation, body }) => {
    const { quota } = simulation;
    quota.reset();
    quota.perMinute = body.int("perMinute", quota.perMinute);
    quota.perSecond = body.int("perSecond", quota.perSecond);
    quota.enabled = body.flag("enabled", true);
    return { enabled: quota.enabled, perMinute: quota.perMinute, perSecond: quota.perSecond };
  },
};
