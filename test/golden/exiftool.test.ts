/**
 * ExifTool as oracle: what it and we both name, we must read alike. It is looked for, never installed by
 * the product; where it is missing this says so. Differences that are meant are listed with their reasons.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/root.js';
import type { MetadataField } from '../../src/artifacts/types.js';
import { metadataOf } from '../support/metadata.js';
import { sampleFolder } from '../support/samples.js';

const found = spawnSync('exiftool', ['-ver'], { encoding: 'utf8' }).status === 0;
if (!found) {
  process.stdout.write(
    'ExifTool is not on this machine: the comparison with it is NOT COVERED by this run.\n',
  );
}
const samples = sampleFolder('the comparison of the samples with ExifTool');

/** ExifTool's group and name of each field that is compared, and ours. */
const compared: readonly (readonly [
  group: string,
  tag: string,
  carrier: MetadataField['carrier'],
  name: string,
])[] = [
  ['IFD0', 'Make', 'exif', 'Make'],
  ['IFD0', 'Model', 'exif', 'Model'],
  ['IFD0', 'Software', 'exif', 'Software'],
  ['IFD0', 'ModifyDate', 'exif', 'DateTime'],
  ['IFD0', 'Artist', 'exif', 'Artist'],
  ['IFD0', 'Copyright', 'exif', 'Copyright'],
  ['IFD0', 'ImageDescription', 'exif', 'ImageDescription'],
  ['IFD0', 'Orientation', 'exif', 'Orientation'],
  ['ExifIFD', 'DateTimeOriginal', 'exif', 'DateTimeOriginal'],
  ['ExifIFD', 'CreateDate', 'exif', 'DateTimeDigitized'],
  ['ExifIFD', 'ExifImageWidth', 'exif', 'PixelXDimension'],
  ['ExifIFD', 'ExifImageHeight', 'exif', 'PixelYDimension'],
  ['GPS', 'GPSDateStamp', 'exif', 'GPSDateStamp'],
  ['XMP-xmp', 'CreatorTool', 'xmp', 'xmp:CreatorTool'],
  ['XMP-photoshop', 'Credit', 'xmp', 'photoshop:Credit'],
  ['XMP-iptcExt', 'DigitalSourceType', 'xmp', 'Iptc4xmpExt:DigitalSourceType'],
  ['XMP-dcterms', 'Provenance', 'xmp', 'dcterms:provenance'],
  ['XMP-TC260', 'Aigc', 'xmp', 'TC260:AIGC'],
  ['PNG', 'Parameters', 'png', 'parameters'],
  ['PNG', 'Prompt', 'png', 'prompt'],
  ['PNG', 'Workflow', 'png', 'workflow'],
];

/** Texts compare without the padding, line ends and undecodable bytes that either side may show otherwise. */
const plain = (value: string) => value.replace(/[^\x21-\x7e]+/g, ' ').trim();

type Row = Readonly<Record<string, unknown>>;

function oracle(paths: readonly string[]): Row[] {
  const tags = compared.map(([group, tag]) => `-${group}:${tag}`);
  const args = ['-json', '-G1', '-n', '-api', 'largefilesupport=1', ...tags, ...paths];
  const { stdout } = spawnSync('exiftool', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return JSON.parse(stdout) as Row[];
}

/** `file field: theirs / ours` for each that differs. */
async function differences(
  root: string,
  files: readonly string[],
): Promise<{ differing: string[]; agreed: number }> {
  const differing: string[] = [];
  let agreed = 0;
  for (const [i, row] of oracle(files.map((file) => join(root, file))).entries()) {
    const { fields } = await metadataOf(readFileSync(join(root, files[i])));
    for (const [group, tag, carrier, name] of compared) {
      const theirs = row[`${group}:${tag}`];
      if (typeof theirs !== 'string' && typeof theirs !== 'number') continue;
      const ours = fields.filter((field) => field.carrier === carrier && field.name === name);
      if (ours.some(({ value }) => plain(value) === plain(String(theirs)))) agreed++;
      else
        differing.push(
          `${files[i]} ${name}: ${plain(String(theirs)).slice(0, 60)} / ${plain(ours[0]?.value ?? 'absent').slice(0, 60)}`,
        );
    }
  }
  return { differing, agreed };
}

/** Differences that are meant, by file and field. */
const meant: Readonly<Record<string, string>> = {
  'camera/d7233034bafb.jpg Make':
    'the camera miscounts its texts; what stands behind the NUL is shown, not hidden',
  'camera/d7233034bafb.jpg Model': 'as above',
  'camera/d7233034bafb.jpg ImageDescription': 'as above',
  'camera/43f7e4a5df96.jpg Software': 'ExifTool prints the text 1.00 as the number 1 in JSON',
};

describe('ExifTool', () => {
  it('is compared field by field under names that stand once', () => {
    const names = compared.map(([group, tag]) => `${group}:${tag}`);
    expect(new Set(names).size).toBe(names.length);
  });

  // What is absent was said on the console above.
  if (!found) return;

  it('agrees on our own photos', async () => {
    const { files } = JSON.parse(readFileSync(join(packageRoot, 'test-images/manifest.json'), 'utf8')) as {
      files: readonly { file: string }[];
    };
    const own = files.map(({ file }) => file).filter((file) => !file.startsWith('hostile/'));
    const { differing, agreed } = await differences(join(packageRoot, 'test-images'), own);
    expect(differing).toEqual([]);
    expect(agreed).toBeGreaterThan(0);
  });

  if (samples === null) return;

  it('agrees on every field it knows, over all samples', async () => {
    const rows = readFileSync(join(samples, 'index.tsv'), 'utf8').trim().split('\n').slice(1);
    const files = rows.map((row) => row.split('\t')[0]);
    const { differing, agreed } = await differences(samples, files);
    expect(differing.filter((line) => !Object.keys(meant).some((start) => line.startsWith(start)))).toEqual(
      [],
    );
    expect(agreed).toBeGreaterThan(300);
  });
});
