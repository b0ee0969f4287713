import { z } from "zod";
import { portalUsers } from "#lib/contract/portal-users.ts";
import { roles } from "#lib/permissions.ts";

const typed = z.object({
  name: z.string(),
  role: z.enum(roles),
  enterpriseId: z.string(),
  thirdPartyId: z.string(),
});
type Typed = z.output<typeof typed>;

/** What the fields hold → what is sent: an empty field is no value, and a service provider's role has neither. */
function withoutEmpty<T extends Typed>({ enterpriseId, thirdPartyId, ...rest }: T) {
  const belongs = rest.role !== "sp";
  return {
    ...rest,
    ...(belongs && enterpriseId && { enterpriseId }),
    ...(belongs && thirdPartyId && { thirdPartyId }),
  };
}

export const inviteSchema = typed
  .extend({ email: z.string() })
  .transform(withoutEmpty)
  .pipe(portalUsers.invite.input);

export const changeSchema = typed
  .extend({ id: z.string() })
  .transform(withoutEmpty)
  .pipe(portalUsers.update.input);
