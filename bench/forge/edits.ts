/** What is done to a photo: each edit changes the picture in place and returns where. */
import { inpaintDiffusion, inpaintPatches } from './inpaint.js';
import { blend, copyOf, sample, type Opacity, type Picture } from './picture.js';
import type { Random } from './random.js';
import { blob, crack, place, stamp, type Spot } from './shapes.js';

/** @param donor another photo, for what is pasted in. */
export type Edit = (picture: Picture, donor: Picture, random: Random) => Opacity;

const splice: Edit = (picture, donor, random) => {
  const spot = spotFor(picture, random, 0.01, 0.12);
  const opacity = blob(random, picture.width, picture.height, spot, random.between(0.5, 3));
  // A third is pasted as it is, the rest scaled or turned to fit.
  const turn = placement(random, random.chance(0.35));
  const from = place(random, donor.width, donor.height, 0.1);
  const gain = random.between(0.9, 1.1);
  blend(picture, opacity, (x, y, out) => {
    turn(x - Math.round(spot.x), y - Math.round(spot.y), Math.round(from.x), Math.round(from.y), donor, out);
    for (let c = 0; c < 3; c++) out[c] *= gain;
  });
  return opacity;
};

const clone: Edit = (picture, _donor, random) => {
  const original = copyOf(picture);
  const spot = spotFor(picture, random, 0.005, 0.06);
  let from = spot;
  for (
    let tries = 0;
    tries < 50 && Math.hypot(from.x - spot.x, from.y - spot.y) < 2.2 * spot.radius;
    tries++
  ) {
    from = {
      x: random.between(spot.radius, picture.width - spot.radius),
      y: random.between(spot.radius, picture.height - spot.radius),
      radius: spot.radius,
    };
  }
  const opacity = blob(random, picture.width, picture.height, spot, random.between(0.5, 3));
  const turn = placement(random, random.chance(0.5));
  blend(picture, opacity, (x, y, out) => {
    turn(
      x - Math.round(spot.x),
      y - Math.round(spot.y),
      Math.round(from.x),
      Math.round(from.y),
      original,
      out,
    );
  });
  return opacity;
};

/** A liquid's stain: colour laid over the surface that still shows through. */
const stain: Edit = (picture, _donor, random) => {
  const spot = spotFor(picture, random, 0.01, 0.08);
  const opacity = blob(random, picture.width, picture.height, spot, spot.radius * random.between(0.1, 0.5));
  const tint = [random.between(60, 150), random.between(40, 110), random.between(20, 80)];
  const strength = random.between(0.5, 0.9);
  blend(picture, opacity, (x, y, out) => {
    const at = (y * picture.width + x) * 3;
    for (let c = 0; c < 3; c++) {
      const under = picture.rgb[at + c];
      out[c] = under * (1 - strength) + ((under * tint[c]) / 255) * strength;
    }
  });
  return opacity;
};

/** A hole: flat dark paint with a lighter rim. */
const hole: Edit = (picture, _donor, random) => {
  const spot = spotFor(picture, random, 0.002, 0.03);
  const opacity = blob(random, picture.width, picture.height, spot, random.between(1, 4));
  const dark = random.between(8, 45);
  blend(picture, opacity, (x, y, out) => {
    out.fill(dark + 25 * Math.max(0, Math.hypot(x - spot.x, y - spot.y) / spot.radius - 0.6));
  });
  return opacity;
};

/** Mould: many small dull spots, dense in the middle. */
const mould: Edit = (picture, _donor, random) => {
  const spot = spotFor(picture, random, 0.01, 0.06);
  const opacity = new Float32Array(picture.width * picture.height);
  const grain = spot.radius / 14;
  for (let i = 0; i < 90; i++) {
    const away = spot.radius * random.next() * random.next();
    const angle = random.between(0, 2 * Math.PI);
    const [x, y] = [spot.x + away * Math.cos(angle), spot.y + away * Math.sin(angle)];
    stamp(opacity, picture.width, picture.height, x, y, grain * random.between(0.4, 1.6));
  }
  const [r, g, b] = [random.between(40, 90), random.between(50, 95), random.between(40, 70)];
  const strength = random.between(0.6, 0.95);
  for (let i = 0; i < opacity.length; i++) opacity[i] *= strength;
  blend(picture, opacity, (_x, _y, out) => {
    out.set([r, g, b]);
  });
  return opacity;
};

const cracks: Edit = (picture, _donor, random) => {
  const spot = spotFor(picture, random, 0.02, 0.15);
  const opacity = crack(random, picture.width, picture.height, spot, random.between(2, 7));
  const dark = random.between(10, 60);
  blend(picture, opacity, (_x, _y, out) => {
    out.fill(dark);
  });
  return opacity;
};

/** A finger over the picture: colour dragged along strokes. */
const smudge: Edit = (picture, _donor, random) => {
  const spot = spotFor(picture, random, 0.01, 0.06);
  const opacity = blob(random, picture.width, picture.height, spot, spot.radius * 0.2);
  const original = copyOf(picture);
  const angle = random.between(0, 2 * Math.PI);
  const reach = random.whole(9, 25);
  const dab = new Float64Array(3);
  blend(picture, opacity, (x, y, out) => {
    out.fill(0);
    for (let i = 0; i < reach; i++) {
      sample(original, x + Math.cos(angle) * (i - reach / 2), y + Math.sin(angle) * (i - reach / 2), dab);
      for (let c = 0; c < 3; c++) out[c] += dab[c] / reach;
    }
  });
  return opacity;
};

const removal =
  (fill: (picture: Picture, hole: Opacity, random: Random) => void, share: number): Edit =>
  (picture, _donor, random) => {
    const spot = spotFor(picture, random, share / 6, share);
    const opacity = blob(random, picture.width, picture.height, spot, 0.5).map((value) =>
      value > 0 ? 1 : 0,
    );
    fill(picture, opacity, random);
    return opacity;
  };

export const edits: Readonly<Record<string, Edit>> = {
  splice,
  clone,
  stain,
  hole,
  mould,
  crack: cracks,
  smudge,
  inpaint_diffusion: removal(inpaintDiffusion, 0.03),
  inpaint_patch: removal(inpaintPatches, 0.02),
};

function spotFor(picture: Picture, random: Random, least: number, most: number): Spot {
  return place(random, picture.width, picture.height, least * (most / least) ** random.next());
}

/** Maps an offset from the edit's centre to the source's colour: shifted by whole pixels, or scaled, turned and mirrored. */
function placement(random: Random, rigid: boolean) {
  const angle = rigid ? 0 : random.between(-0.5, 0.5);
  const scale = rigid ? 1 : random.between(0.75, 1.3);
  const mirror = !rigid && random.chance(0.25) ? -1 : 1;
  const [cos, sin] = [Math.cos(angle) / scale, Math.sin(angle) / scale];
  return (dx: number, dy: number, fromX: number, fromY: number, source: Picture, out: Float64Array): void => {
    sample(source, fromX + mirror * (cos * dx - sin * dy), fromY + sin * dx + cos * dy, out);
  };
}
