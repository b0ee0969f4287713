import { z } from "zod";
import { roles } from "#lib/permissions.ts";
import { accountEmail } from "./account-input.ts";
import { requiredText } from "./app-input.ts";
import { command, query, resource } from "./operation.ts";
import { pageInput } from "./page.ts";
import { madeLink, portalUser, portalUserDetails, portalUserStates } from "./portal-user.ts";
import { seeded } from "./seeded.ts";
import { thirdPartyId } from "./third-party-id.ts";

const byId = z.object({ id: z.uuid() });
const aboutOne = { permission: "portalUsers.write", as: ["none"], input: byId, output: z.null() } as const;
const example = { id: seeded.portalUserId };

const person = {
  name: requiredText(128),
  role: z.enum(roles),
  /** Where the role belongs to an enterprise; an enterprise's administrator may leave out the own one. */
  enterpriseId: z.uuid().optional(),
  /** Ties the person to the binding of that id; none without it. */
  thirdPartyId: thirdPartyId.optional(),
};

/**
 * Who may sign in to the portal: everybody for a service provider's administrator, of an enterprise's administrator the
 * own enterprise's people, where another's id is as absent as one that never was.
 */
export const portalUsers = resource("portal-users", {
  search: query({
    permission: "portalUsers.read",
    as: ["none"],
    input: pageInput.extend({
      /** Part of the name, the e-mail address, the third-party id or the enterprise's name. */
      text: z.string().max(128).optional(),
      role: z.enum(roles).optional(),
      state: z.enum(portalUserStates).optional(),
      sort: z.enum(["ascending", "descending"]).default("ascending"),
    }),
    output: z.object({ items: z.array(portalUser), total: z.number(), offset: z.number() }),
    example: {},
  }),
  get: query({
    permission: "portalUsers.read",
    as: ["none"],
    input: byId,
    output: portalUserDetails,
    example,
  }),
  invite: command({
    permission: "portalUsers.write",
    as: ["none"],
    input: z.object({ email: accountEmail, ...person }),
    output: z.object({ id: z.string(), link: madeLink }),
    example: {
      email: "ewa.nowak@meridian.example",
      name: "Ewa Nowak",
      role: "user",
      enterpriseId: seeded.homeEnterpriseId,
      thirdPartyId: "ewa.nowak",
    },
    refreshes: ["bindings"],
  }),
  /** With another role or enterprise the person signs in anew. */
  update: command({
    permission: "portalUsers.write",
    as: ["none"],
    input: byId.extend(person),
    output: z.null(),
    example: {
      ...example,
      name: "Chen Mei",
      role: "user",
      enterpriseId: seeded.homeEnterpriseId,
      thirdPartyId: "mei.chen",
    },
    refreshes: ["bindings"],
  }),
  /** Ends the sessions; the person cannot sign in any more. */
  disable: command({ ...aboutOne, example }),
  enable: command({ ...aboutOne, example }),
  endSessions: command({ ...aboutOne, example }),
  /** From now on the person's sessions reach nothing but the page where another password is chosen. */
  requireChange: command({ ...aboutOne, example }),
  /** Opens a sign-in that was closed after wrong tries. */
  unlock: command({ ...aboutOne, example }),
  /** A new invitation while no password was chosen, else a link to choose another. Links made before are void. */
  makeLink: command({ ...aboutOne, output: madeLink, example }),
});
