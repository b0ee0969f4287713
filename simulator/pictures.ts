import { UpstreamError } from "./errors.ts";
import type { FilePart } from "./fields/field.ts";
import type { User } from "./model/user.ts";
import type { World } from "./world.ts";

const mostBytes = 10 * 1024 * 1024;
const mostPixels = 4096;

/**
 * Keeps a person's picture; no operation answers it again. Throws 400 beyond 10 MB or 4096 pixels a side.
 * Chosen: PNG and JPEG only, since the formats are not documented.
 */
export function setPicture(world: World, user: User, { content }: FilePart): void {
  if (content.length > mostBytes) throw refused("is larger than 10 MB");
  const size = sizeOf(Buffer.from(content.buffer, content.byteOffset, content.length));
  if (!size) throw refused("is neither PNG nor JPEG");
  if (size.width > mostPixels || size.height > mostPixels) throw refused("has more than 4096 x 4096 pixels");
  const picture = { ...size, bytes: content.length };
  world.users.update(user, { picture, updateTime: world.clock.now() });
}

function sizeOf(bytes: Buffer): { width: number; height: number } | null {
  return pngSize(bytes) ?? jpegSize(bytes);
}

/** The first chunk of a PNG, IHDR, begins with width and height. */
function pngSize(bytes: Buffer) {
  const isPng = bytes.length >= 24 && bytes.toString("latin1", 0, 8) === "\x89PNG\r\n\x1a\n";
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null;
}

/** A JPEG is a row of segments; the one that starts a frame (SOF, FFC0 to FFCF but three) has height and width. */
function jpegSize(bytes: Buffer) {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const kind = bytes[at + 1] ?? 0;
    const startsFrame = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
    if (startsFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
  }
  return null;
}

function refused(reason: string): UpstreamError {
  return new UpstreamError(400, "USG.000000003", `The picture ${reason}.`);
}
