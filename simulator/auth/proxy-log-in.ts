import { UpstreamError } from "../errors.ts";
import type { User } from "../model/user.ts";
import type { Call } from "../route.ts";
import { within } from "../world.ts";
import { allocate } from "./allocate.ts";
import { passwordLogIn } from "./password-log-in.ts";

/**
 * Who logs in through WeLink or through the enterprise's own OAuth 2 centre (meeting_21_0310).
 * Throws 400 for a pairing that does not exist, 401 when the centre does not vouch.
 */
export function proxyLogIn(call: Call): User {
  const { body, world } = call;
  const way = `${body.text("authServerType")} ${body.text("authType")}`;
  // Chosen: the simulated WeLink knows the meeting accounts and their passwords.
  if (way === "workplace AccountAndPwd") {
    return passwordLogIn(world, body.text("account", ""), body.text("pwd", ""));
  }
  if (way === "oauth2 AuthCode") return vouchedFor(call);
  throw new UpstreamError(400, "USG.206010024", "This way of authentication is not allowed.");
}

/**
 * Chosen: the simulated centre of an enterprise gives the user `lin.yue` the temporary code `code-lin.yue`, and
 * has the domain of the single sign-on settings when that is on, otherwise that of the accounts.
 */
function vouchedFor({ body, world }: Call): User {
  const domain = body.text("domain", "");
  const enterprise = [...world.enterprises.values()].find(
    (it) => (it.sso.enableSSO ? it.sso.domain : it.domain) === domain,
  );
  if (!enterprise) throw new UpstreamError(400, "USG.206010023", "The enterprise has no single sign-on.");
  const thirdAccount = /^code-(.+)$/.exec(body.text("credential", ""))?.[1];
  if (!thirdAccount) throw new UpstreamError(401, "USG.206010022", "The log-in centre refused the code.");
  const user =
    world.usersByThirdAccount.get(within(enterprise.corpId, thirdAccount)) ??
    allocate(world, enterprise, thirdAccount, { name: "", email: "", phone: "", deptCode: "" });
  if (user.status === 1) throw new UpstreamError(412, "USG.206010007", "The account is disabled.");
  return user;
}
