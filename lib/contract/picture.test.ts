import { describe, expect, it } from "vitest";
import { pictureLimits, pictureOf, pictureProblem, tinyPicture } from "./picture.ts";

function png(width: number, height: number): Uint8Array {
  const bytes = tinyPicture.slice();
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

/** The head of a JPEG: an APP0 segment, then the frame. */
function jpeg(width: number, height: number): Uint8Array {
  const app = [0xff, 0xe0, 0, 4, 1, 2];
  const frame = [0xff, 0xc2, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 0, 0, 0];
  return Uint8Array.from([0xff, 0xd8, ...app, ...frame]);
}

it("tells a picture by its own bytes", () => {
  expect(pictureOf(tinyPicture)).toEqual({ type: "image/png", width: 1, height: 1 });
  expect(pictureOf(jpeg(640, 480))).toEqual({ type: "image/jpeg", width: 640, height: 480 });
});

describe("what is no picture", () => {
  it.each([
    ["nothing", []],
    ["a text", [...Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")]],
    ["a cut PNG", [...tinyPicture.slice(0, 20)]],
    ["a JPEG without a frame", [0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xd9]],
    ["a JPEG whose segments never end", [0xff, 0xd8, ...Array.from({ length: 60 }, () => 0xff)]],
  ])("%s", (_, bytes) => {
    expect(pictureProblem(Uint8Array.from(bytes))).toBe("picture_type");
  });
});

it("keeps to the limits, the last byte and pixel included", () => {
  const { bytes, pixels } = pictureLimits;
  expect([pictureProblem(png(pixels, pixels)), pictureProblem(png(pixels + 1, 1))]).toEqual([
    null,
    "picture_pixels",
  ]);
  expect(pictureProblem(jpeg(1, pixels + 1))).toBe("picture_pixels");
  const large = new Uint8Array(bytes + 1);
  large.set(tinyPicture);
  expect([pictureProblem(large.subarray(0, bytes)), pictureProblem(large)]).toEqual([null, "picture_bytes"]);
});
