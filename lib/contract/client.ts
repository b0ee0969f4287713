import { z } from "zod";
import { launchClientLink } from "./client-link.ts";
import { command, resource } from "./operation.ts";

/** The Cloud Meeting client on the reader's own device. */
export const client = resource("client", {
  /**
   * A link that starts the client and signs the reader in, once: its nonce is whose token asked for it
   * (meeting_21_0312). As a user only, since the enterprise's is its default administrator's own account.
   */
  launch: command({
    permission: "client.launch",
    as: ["user"],
    upstream: "POST /v1/usg/acs/auth/portal-ref-nonce",
    input: z.object({}),
    output: z
      .object({ nonce: z.string().min(1) })
      .transform(({ nonce }) => ({ clientLink: launchClientLink(nonce) })),
    example: {},
  }),
});
