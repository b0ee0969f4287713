import { UpstreamError } from "../errors.ts";
import type { ControlRoutes } from "./control.ts";

export const portalLogIn: ControlRoutes = {
  /** What the management web site does with a redirect's nonce, which works once. */
  "POST /__sim/portal-log-in": ({ simulation: { world }, body }) => {
    const nonce = world.portalNonces.get(body.text("nonce"));
    if (!nonce) throw new UpstreamError(401, "USG.206010013", "The nonce is unknown or used up.");
    world.portalNonces.remove(nonce);
    const { account, corpId, userId } = world.users.need(nonce.userId);
    return { account, corpId, userId };
  },
};
