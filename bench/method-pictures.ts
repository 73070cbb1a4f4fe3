/**
 * Draws the pictures of docs/methods.md: `node dist/bench/method-pictures.js [docs/pictures]`
 *
 * Each is a photo of the simulated camera that was changed in a way its method can see, with the changed part outlined, beside
 * the same photo in grey with the method's own map over it; what the method cannot judge is hatched.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { decodeWithSharp } from '../src/artifacts/sharp.js';
import type { LocalisationMap } from '../src/domain/map.js';
import { loadCalibration } from '../src/calibration.js';
import { drawHeat } from '../src/image/heat.js';
import { packageRoot } from '../src/root.js';
import { scan } from '../src/scan/scan.js';
import { decode, jpegOf, open } from '../test-images/camera/develop.js';
import { paintHole, paintStain, splice, type Edited } from '../test-images/camera/edits.js';
import type { Photo } from '../test-images/camera/sensor.js';
import { shoot } from '../test-images/sets/shots.js';

const panelWidth = 480;
const gap = 8;
const maxPixels = 10_000_000;

const folder = process.argv[2] ?? join(packageRoot, 'docs', 'pictures');
await mkdir(folder, { recursive: true });
const { box, phone, cloth } = shoot();

/** The camera's own first save, opened again. */
const opened = async (photo: Photo, quality: number): Promise<Photo> =>
  decode(await jpegOf(photo, { quality }));
const png = async (photo: Photo): Promise<Uint8Array> => new Uint8Array(await open(photo).png().toBuffer());

const shirt = await opened(cloth, 75);
const card = await opened(box, 80);
const inserted = splice(shirt, await opened(phone, 85), {
  from: [291, 62],
  to: [420, 170],
  width: 240,
  height: 300,
});
const stained = paintStain(card, { x: 470, y: 250, size: 85, seed: 61 });
const cloned = splice(card, card, { from: [250, 170], to: [470, 300], width: 120, height: 110 });
const holed = paintHole(shirt, { x: 560, y: 380, size: 60, seed: 67 });
const enlarged = await scaled(phone, 1.4);
const pasted = splice(cloth, enlarged, { from: [380, 100], to: [300, 130], width: 300, height: 300 });
const flat = splice(shirt, plain(shirt), { from: [0, 0], to: [420, 300], width: 170, height: 130 });

/** A method, what was done to its photo, and the file that it was given. */
const drawn: readonly (readonly [method: string, work: Edited, file: Uint8Array])[] = [
  ['grid-anomaly', inserted, await png(inserted.photo)],
  ['double-compression', stained, await jpegOf(stained.photo, { quality: 95 })],
  ['error-level', inserted, await jpegOf(inserted.photo, { quality: 95 })],
  ['noise-level', flat, await jpegOf(flat.photo, { quality: 92 })],
  ['resampling', pasted, await png(pasted.photo)],
  ['copy-move', cloned, await jpegOf(cloned.photo, { quality: 90 })],
  ['edit-model', holed, await jpegOf(holed.photo, { quality: 92 })],
];
for (const [method, work, file] of drawn) {
  const { maps, report } = await scan(file, { calibration: loadCalibration(), maxPixels });
  const said = report.analyses.find(({ analyzer }) => analyzer === method);
  if (!(method in maps))
    throw new Error(`Expected a map for "${method}" but received ${String(said?.status)}`);
  const picture = await sideBySide(file, work, maps[method]);
  await writeFile(join(folder, `${method}.webp`), picture);
  process.stdout.write(
    `${method}: score ${String(said?.score)}, ${said?.findings.map((f) => f.strength).join(' ') ?? ''}\n`,
  );
}

async function scaled({ rgb, width, height }: Photo, factor: number): Promise<Photo> {
  const [wide, high] = [Math.round(factor * width), Math.round(factor * height)];
  const { data } = await sharp(rgb, { raw: { width, height, channels: 3 } })
    .resize(wide, high, { kernel: 'cubic' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: wide, height: high, rgb: new Uint8Array(data) };
}

/** One even tone with no grain: paint. */
function plain({ width, height }: Photo): Photo {
  return { width, height, rgb: new Uint8Array(width * height * 3).map((_, i) => [146, 132, 118][i % 3]) };
}

async function sideBySide(file: Uint8Array, { mask }: Edited, map: LocalisationMap): Promise<Buffer> {
  const { rgb, luma, width, height } = await decodeWithSharp(file, maxPixels);
  const height2 = Math.round((panelWidth * height) / width);
  const panel = (data: Uint8Array, channels: 1 | 3): Promise<Buffer> =>
    sharp(data, { raw: { width, height, channels } })
      .toColourspace('srgb')
      .resize(panelWidth, height2, { fit: 'fill' })
      .removeAlpha()
      .png()
      .toBuffer();
  const heat = drawHeat(map, { width, height, orientation: 1 }, panelWidth);
  const shown = sharp(await panel(darkWhereBlind(luma, width, map), 1)).composite([
    { input: Buffer.from(heat.rgba.buffer), raw: { width: heat.width, height: heat.height, channels: 4 } },
  ]);
  return sharp({
    create: { width: 2 * panelWidth + gap, height: height2, channels: 3, background: 'white' },
  })
    .composite([
      { input: await panel(outlined(rgb, mask, width), 3), left: 0, top: 0 },
      { input: await shown.png().toBuffer(), left: panelWidth + gap, top: 0 },
    ])
    .webp({ quality: 72 })
    .toBuffer();
}

/** White and black lines, two pixels each, where the mask begins. */
function outlined(rgb: Uint8Array, mask: Uint8Array, width: number): Uint8Array {
  const drawing = rgb.slice();
  const marked = (at: number): boolean => mask.at(at) === 255;
  for (let at = 2 * width; at < mask.length - 2 * width; at++) {
    const isEdge = [1, -1, width, -width].some((step) => marked(at + 2 * step) !== marked(at));
    if (isEdge) drawing.fill(marked(at) ? 0 : 255, 3 * at, 3 * at + 3);
  }
  return drawing;
}

function darkWhereBlind(
  luma: Uint8Array,
  width: number,
  { columns, cell, reliability }: LocalisationMap,
): Uint8Array {
  return luma.map((value, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const trust = reliability[Math.floor(y / cell) * columns + Math.floor(x / cell)];
    const pale = 70 + 0.7 * value;
    return trust === 0 && (x + y) % 12 < 4 ? pale - 45 : pale;
  });
}
