import "server-only";
import { AppError } from "#lib/errors.ts";
import type { Session } from "./session.ts";

/**
 * Stops a page that shows one enterprise from acting in another: in a second tab of the same session somebody may have
 * entered elsewhere since. The header only ever narrows; the enterprise itself comes from the session.
 * @throws AppError `conflict` (reason `enterprise_changed`)
 */
export function requireSameEnterprise(request: Request, session: Session): void {
  const shown = request.headers.get("x-foyer-enterprise");
  if (shown !== null && shown !== (session.enterprise?.id ?? "")) {
    throw new AppError("conflict", "page of another enterprise", { reason: "enterprise_changed" });
  }
}
