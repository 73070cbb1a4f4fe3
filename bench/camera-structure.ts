/**
 * Learns how cameras build their files from labelled originals, and measures what that knowledge is worth.
 *
 *     node dist/bench/camera-structure.js INDEX > src/analyzers/data/camera-structure.ts
 *     node dist/bench/camera-structure.js INDEX --measure
 *
 * INDEX is a table as `touchstone evaluate` reads it (columns file, label, repo), beside the photos. An original is a real photo that names its
 * camera, in its own size, without a later time of change, XMP, Photoshop or Adobe segments. Measuring leaves each model, or
 * each source, out of what is learned, and saves the originals again with their EXIF, as an editor does.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { broken, structureKnown } from '../src/analyzers/camera/structure.js';
import { readTimes } from '../src/analyzers/camera/times.js';
import {
  makerName,
  modelName,
  traitNames,
  traitsOf,
  type CameraStructure,
  type Traits,
} from '../src/analyzers/camera/traits.js';
import { openArtifacts } from '../src/artifacts/index.js';
import { isInapplicable } from '../src/artifacts/maker.js';

interface Original {
  readonly path: string;
  readonly source: string;
  readonly make: string;
  readonly model: string;
  readonly traits: Traits;
}

/** A maker's habits count from so many originals of so many models, a model's from so many. */
const least = { originals: 8, models: 4, ofModel: 6 } as const;
/** A habit is what this share of a maker's originals have; of one model's, all. */
const leastShare = 0.8;
/** Originals of one model that a maker's habits are counted on: a burst by one camera is one habit. */
const mostOfModel = 3;

async function read(bytes: Uint8Array): Promise<Omit<Original, 'path' | 'source'> | null> {
  const source = openArtifacts(bytes, { maxPixels: 200_000_000 });
  const [container, metadata, probe] = [
    await source.get('container'),
    await source.get('metadata'),
    await source.get('probe'),
  ];
  if (isInapplicable(container) || isInapplicable(metadata) || isInapplicable(probe)) return null;
  const { fields } = metadata;
  const exif = (name: string) =>
    fields.find((field) => field.carrier === 'exif' && field.name === name)?.value ?? '';
  const traits = traitsOf(bytes, container, metadata);
  const { original, modified } = readTimes(fields);
  const noted = [Number(exif('PixelXDimension')), Number(exif('PixelYDimension'))];
  const size = [probe.width, probe.height];
  const changed =
    fields.some(({ carrier }) => carrier === 'xmp') ||
    container.parts.some(({ name }) => name === 'APP13' || name === 'APP14') ||
    (original && modified && Math.abs(modified.seconds - original.seconds) > 60) ||
    (noted[0] > 0 && noted.sort().join() !== size.sort().join());
  return traits && exif('Make') && !changed ? { make: exif('Make'), model: exif('Model'), traits } : null;
}

async function originals(index: string): Promise<Original[]> {
  const [head, ...rows] = readFileSync(index, 'utf8').trim().split('\n');
  const columns = head.split('\t');
  const found: Original[] = [];
  for (const row of rows) {
    const cells = row.split('\t');
    const cell = (name: string) => cells[columns.indexOf(name)];
    const path = join(dirname(index), cell('file'));
    if (cell('label') !== 'real' || !/\.jpe?g$/i.test(path)) continue;
    const bytes = new Uint8Array(readFileSync(path));
    if (bytes[0] !== 0xff || bytes[1] !== 0xd8) continue;
    const one = await read(bytes).catch(() => null);
    if (one) found.push({ ...one, path, source: cell('repo') });
  }
  return found;
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

function learn(known: readonly Original[]): CameraStructure[] {
  const learned: CameraStructure[] = [];
  for (const [make, ofMaker] of grouped(known, ({ make }) => makerName(make))) {
    const models = grouped(ofMaker, ({ model }) => modelName(model));
    const each = [...models.values()].flatMap((files) => files.slice(0, mostOfModel));
    if (each.length >= least.originals && models.size >= least.models)
      learned.push(habits(make, null, each, models.size, leastShare));
    for (const [model, files] of models)
      if (files.length >= least.ofModel) learned.push(habits(make, model, files, 1, 1));
  }
  return learned;
}

function habits(
  make: string,
  model: string | null,
  files: readonly Original[],
  models: number,
  share: number,
): CameraStructure {
  const found = traitNames.flatMap((trait) => {
    const [most] = [...grouped(files, ({ traits }) => traits[trait])].sort(
      ([, a], [, b]) => b.length - a.length,
    );
    const [value, seen] = [most[0], most[1].length];
    return seen >= share * files.length ? [{ trait, value, seen }] : [];
  });
  return { make, model, originals: files.length, models, habits: found };
}

/** How files fare against what is learned without the group that each belongs to. */
function measure(
  title: string,
  files: readonly Original[],
  all: readonly Original[],
  out: (one: Original) => string,
) {
  const learned = new Map<string, CameraStructure[]>();
  const breaks = files.flatMap((one) => {
    const group = out(one);
    const known = learned.get(group) ?? learn(all.filter((other) => out(other) !== group));
    learned.set(group, known);
    const structure = structureKnown(known, one.make, one.model);
    return structure ? [broken(structure, one.traits).length] : [];
  });
  const atLeast = (count: number) => breaks.filter((one) => one >= count).length;
  process.stdout.write(
    `${title}: ${files.length} files, ${breaks.length} of a known camera; otherwise in 1, 2, 3 or more traits: ${[1, 2, 3].map(atLeast).join(', ')}\n`,
  );
}

const resaves: Readonly<Record<string, (bytes: Uint8Array) => Promise<Buffer>>> = {
  'saved again (libjpeg, 90)': (bytes) => sharp(bytes).keepMetadata().jpeg({ quality: 90 }).toBuffer(),
  'saved again (mozjpeg, 85)': (bytes) =>
    sharp(bytes).keepMetadata().jpeg({ quality: 85, mozjpeg: true }).toBuffer(),
};

async function main(index: string, measuring: boolean): Promise<void> {
  const all = await originals(index);
  if (!measuring) {
    process.stdout.write(`/**
 * What camera originals of a maker or model have in common. Made by bench/camera-structure.ts from ${all.length} originals of ${new Set(all.map(({ source }) => source)).size} public sets
 * (docs/provenance.md names them); counted by us, taken from no table.
 */
import type { CameraStructure } from '../camera/traits.js';

export const cameraStructures: readonly CameraStructure[] = ${JSON.stringify(learn(all), null, 2)};\n`);
    return;
  }
  const some = [...grouped(all, ({ model }) => modelName(model)).values()].flatMap((files) =>
    files.slice(0, mostOfModel),
  );
  const ways: Readonly<Record<string, (one: Original) => string>> = {
    model: ({ model }) => modelName(model),
    source: ({ source }) => source,
  };
  for (const [name, way] of Object.entries(ways)) measure(`originals, ${name} left out`, some, all, way);
  for (const [title, resave] of Object.entries(resaves)) {
    const again: Original[] = [];
    for (const one of some) {
      const bytes = await resave(new Uint8Array(readFileSync(one.path))).catch(() => null);
      const source = bytes && openArtifacts(new Uint8Array(bytes), { maxPixels: 200_000_000 });
      const [container, metadata] = source
        ? [await source.get('container'), await source.get('metadata')]
        : [];
      if (!bytes || !container || !metadata || isInapplicable(container) || isInapplicable(metadata))
        continue;
      const traits = traitsOf(new Uint8Array(bytes), container, metadata);
      if (traits) again.push({ ...one, traits });
    }
    for (const [name, way] of Object.entries(ways)) measure(`${title}, ${name} left out`, again, all, way);
  }
}

await main(process.argv[2], process.argv[3] === '--measure');
