import type { Slider } from "../model/verification.ts";
import { freshToken, Random } from "../random.ts";
import type { World } from "../world.ts";

const width = 320;
const height = 160;
const piece = 44;
/** Chosen: neither how far off a hand may let go nor how long a puzzle waits is documented. */
const tolerance = 5;
export const sliderSeconds = 120;

/** A new puzzle. The cut-out starts at the left edge, so it belongs at least its own width away from it. */
export function newSlider(world: World, asked: Pick<Slider, "user" | "clientType" | "checkType">): Slider {
  return world.sliders.add({
    ...asked,
    token: `PX${freshToken(31)}`,
    pointX: world.random.int(2 * piece, width - piece),
    pointY: world.random.int(0, height - piece),
    expiresAt: world.clock.now() + sliderSeconds * 1000,
  });
}

export function solves(slider: Slider, pointX: number): boolean {
  return Math.abs(slider.pointX - pointX) <= tolerance;
}

/** Both pictures as data URLs: the background with a shadow where the cut-out is missing, and the cut-out. */
export function pictures({ pointX, pointY }: Slider) {
  const scene = circles(new Random(pointX * height + pointY));
  const shadow = `<rect x="${pointX}" y="${pointY}" width="${piece}" height="${piece}" fill="#0009"/>`;
  return {
    shadowImage: dataUrl(`<svg ${size(0, 0, width, height)}>${scene}${shadow}</svg>`),
    cutImage: dataUrl(`<svg ${size(pointX, pointY, piece, piece)}>${scene}</svg>`),
  };
}

function circles(random: Random): string {
  const ground = `<rect width="${width}" height="${height}" fill="#dbe4ee"/>`;
  const circle = () => {
    const [x, y, radius] = [random.int(0, width), random.int(0, height), random.int(10, 50)];
    return `<circle cx="${x}" cy="${y}" r="${radius}" fill="hsl(${random.int(0, 359)} 45% 60%)"/>`;
  };
  return ground + Array.from({ length: 24 }, circle).join("");
}

function size(x: number, y: number, w: number, h: number): string {
  return `xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${x} ${y} ${w} ${h}"`;
}

function dataUrl(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg, "utf8").toString("base64")}`;
}
