// What newsprint does to a picture: grey paper, ink that is not black and runs out, coarse grey, specks.
import type { Picture } from './qr-decoders.ts';

/** How bad the print is. */
export interface Newsprint {
  /** Light that paper and ink give back, 0 to 1; newsprint is about 0.7, cold-set ink about 0.25. */
  readonly paper: number;
  readonly ink: number;
  /** How far ink runs into the paper, in pixels: dark spreads by so much on every side. */
  readonly spread: number;
  /** Largest random change of a pixel: fibres, specks, an uneven plate. */
  readonly noise: number;
  /** Grey levels left after dithering. */
  readonly levels: number;
}

/** A page of an ordinary newspaper at 150 dpi: both decoders must read every dot of it as it is. */
export const NEWSPRINT: Newsprint = { paper: 0.7, ink: 0.25, spread: 0.15, noise: 0.06, levels: 4 };
/** A poor page, with twice the ink: jsQR reads it as a lens sees it, not dot by dot. */
export const POOR: Newsprint = { ...NEWSPRINT, spread: 0.3 };
/** Dots of black and white only, as a cheap copier makes them: too much for jsQR, not for ZXing behind a lens. */
export const COPIER: Newsprint = { ...POOR, noise: 0, levels: 2 };

/** Deterministic numbers from 0 to 1 (mulberry32), so that a failure can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Light per pixel, 0 to 1. */
function lightOf({ data, width, height }: Picture): Float64Array {
  return Float64Array.from(
    { length: width * height },
    (_, i) => (0.299 * data[4 * i]! + 0.587 * data[4 * i + 1]! + 0.114 * data[4 * i + 2]!) / 255,
  );
}

/** Dark grows: each pixel takes part of the darkest of its neighbours. */
function spreadInk(light: Float64Array, width: number, height: number, part: number): Float64Array {
  return light.map((own, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    let darkest = own;
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++)
        if (x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height)
          darkest = Math.min(darkest, light[i + dy * width + dx]!);
    return own + (darkest - own) * part;
  });
}

/** Floyd and Steinberg: what a pixel gives up in tone goes to those not yet done. */
function dither(tones: Float64Array, width: number, height: number, levels: number): void {
  const pass = (x: number, y: number, error: number) => {
    if (x >= 0 && x < width && y < height) tones[y * width + x]! += error;
  };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const wanted = tones[y * width + x]!;
      const clipped = Math.min(1, Math.max(0, wanted));
      const given = Math.round(clipped * (levels - 1)) / (levels - 1);
      tones[y * width + x] = given;
      const error = clipped - given;
      pass(x + 1, y, (error * 7) / 16);
      pass(x - 1, y + 1, (error * 3) / 16);
      pass(x, y + 1, (error * 5) / 16);
      pass(x + 1, y + 1, error / 16);
    }
}

const grey = (tones: Float64Array, width: number, height: number): Picture => {
  const data = new Uint8ClampedArray(width * height * 4);
  tones.forEach((tone, i) => data.set([tone * 255, tone * 255, tone * 255, 255], 4 * i));
  return { data, width, height };
};

/** The picture as it would look in the newspaper. */
export function asNewsprint(picture: Picture, print: Newsprint = NEWSPRINT, seed = 1): Picture {
  const { width, height } = picture;
  const random = randomFrom(seed);
  const inked = spreadInk(lightOf(picture), width, height, print.spread);
  const tones = inked.map(
    (light) => print.ink + (print.paper - print.ink) * light + (random() * 2 - 1) * print.noise,
  );
  dither(tones, width, height, print.levels);
  return grey(tones, width, height);
}

/** What a phone sees of it: no lens shows the single dots of a print (binomial blur of 3 by 3). */
export function throughLens(picture: Picture): Picture {
  const { width, height } = picture;
  const light = lightOf(picture);
  const seen = light.map((_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    let [sum, weight] = [0, 0];
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) {
        if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) continue;
        const part = (2 - Math.abs(dx)) * (2 - Math.abs(dy));
        sum += part * light[i + dy * width + dx]!;
        weight += part;
      }
    return sum / weight;
  });
  return grey(seen, width, height);
}
