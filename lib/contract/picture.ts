import { z } from "zod";

/** Limits of a person's picture. Which formats the upstream takes is not documented; these two every client shows. */
export const pictureLimits = { bytes: 10 * 1024 * 1024, pixels: 4096 } as const;
export const pictureTypes = ["image/png", "image/jpeg"] as const;
export type PictureType = (typeof pictureTypes)[number];

type Size = { width: number; height: number };

/** What a picture is by its own first bytes, whatever it is called; null for everything but PNG and JPEG. */
export function pictureOf(bytes: Uint8Array): ({ type: PictureType } & Size) | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const png = pngSize(view);
  if (png) return { type: "image/png", ...png };
  const jpeg = jpegSize(view);
  return jpeg && { type: "image/jpeg", ...jpeg };
}

/** The key below `errors.fields` that says why this cannot be somebody's picture; null where it can. */
export function pictureProblem(
  bytes: Uint8Array,
): "picture_bytes" | "picture_type" | "picture_pixels" | null {
  if (bytes.byteLength > pictureLimits.bytes) return "picture_bytes";
  const picture = pictureOf(bytes);
  if (!picture) return "picture_type";
  return Math.max(picture.width, picture.height) > pictureLimits.pixels ? "picture_pixels" : null;
}

/** A picture as an operation takes it: not by the generic route, which reads JSON. */
export const picture = z.instanceof(Uint8Array, { error: "required" }).superRefine((bytes, { addIssue }) => {
  const problem = pictureProblem(bytes);
  if (problem) addIssue({ code: "custom", message: problem });
});

/** The multipart body's one file (SetProfileImage, SetUserProfileImage). */
export function pictureFile(bytes: Uint8Array) {
  const type = pictureOf(bytes)?.type ?? pictureTypes[0];
  return { field: "file", name: `picture.${type === "image/png" ? "png" : "jpg"}`, type, bytes };
}

/** The least PNG there is: one grey pixel. For examples. */
export const tinyPicture = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCA6bQ0AQAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0),
);

/** After the signature comes IHDR, which begins with width and height. */
function pngSize(view: DataView): Size | null {
  const isPng = view.byteLength >= 24 && view.getBigUint64(0) === 0x89504e470d0a1a0an;
  return isPng ? { width: view.getUint32(16), height: view.getUint32(20) } : null;
}

/** Segments follow each other; the one that starts a frame (FFC0 to FFCF but for three) has height and width. */
function jpegSize(view: DataView): Size | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const kind = view.getUint8(at + 1);
    const startsFrame = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
    if (startsFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
