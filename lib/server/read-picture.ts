import "server-only";
import { pictureLimits } from "#lib/contract/picture.ts";
import { AppError } from "#lib/errors.ts";
import { requireOwnOrigin } from "./origin.ts";
import { readBytes } from "./read-body.ts";

/**
 * The picture that is all of a request's body, counted while it is read; what it is, the operation looks at. A form
 * of another site cannot declare such a content type either.
 * @throws AppError `forbidden` (reason `foreign_origin`), `payload_too_large`, and `invalid_input` (field `picture`)
 *   for a body that is not declared as an image
 */
export function readPicture(request: Request): Promise<Uint8Array> {
  requireOwnOrigin(request);
  if (!request.headers.get("content-type")?.startsWith("image/")) {
    throw new AppError("invalid_input", "no image", { fields: { picture: "picture_type" } });
  }
  return readBytes(request, pictureLimits.bytes);
}
