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
import { exifTags, gpsTags, interoperabilityTags } from '../../src/image/exif-tags.js';
import { iptcRecords } from '../../src/image/iptc-tags.js';
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

/** ExifTool's directories of EXIF, and how our names of their tags come about. */
const directories: Readonly<
  Record<string, { readonly prefix: string; readonly names: ReadonlyMap<number, string> }>
> = {
  IFD0: { prefix: '', names: exifTags },
  IFD1: { prefix: 'IFD1/', names: exifTags },
  ExifIFD: { prefix: '', names: exifTags },
  GPS: { prefix: '', names: gpsTags },
  InteropIFD: { prefix: '', names: interoperabilityTags },
};

/** What ExifTool makes of a value that we show as written. Exif 3.0, 4.6.6: APEX; 4.6.7: degrees. */
const degrees = (value: string) => {
  const [whole, minutes = 0, seconds = 0] = value.split(' ').map(Number);
  return String(whole + minutes / 60 + seconds / 3600);
};
const undefinedAs = (value: string) => value.replace(/\d+\/0/g, 'undef');
const dotted = (value: string) => value.replace(/^(\d{4})-(\d\d)-(\d\d)T/, '$1:$2:$3 ');
const converted: Readonly<Partial<Record<string, (ours: string) => string>>> = {
  'ExifIFD:ShutterSpeedValue': (value) => String(2 ** -Number(value)),
  'ExifIFD:ApertureValue': (value) => String(2 ** (Number(value) / 2)),
  'ExifIFD:MaxApertureValue': (value) => String(2 ** (Number(value) / 2)),
  'GPS:GPSLatitude': degrees,
  'GPS:GPSLongitude': degrees,
  'ExifIFD:LensInfo': undefinedAs,
  'ExifIFD:DigitalZoomRatio': undefinedAs,
  'ExifIFD:SubjectDistance': undefinedAs,
  'XMP-xmp:CreateDate': dotted,
  'XMP-xmp:ModifyDate': dotted,
  'XMP-xmp:MetadataDate': dotted,
  'XMP-xmpRights:Marked': (value) => value.toLowerCase(),
};
/** Fields that mean the same and cannot be compared as texts. */
const otherwise: Readonly<Record<string, string>> = {
  'IFD1:ThumbnailOffset': 'ExifTool counts from the start of the file, the field from that of its structure',
  'IFD1:StripOffsets': 'as above',
  'ExifIFD:ComponentsConfiguration': 'opaque bytes are counted, not listed',
  'ExifIFD:FileSource': 'as above',
  'ExifIFD:SceneType': 'as above',
  'ExifIFD:CFAPattern': 'as above',
  'InteropIFD:InteropVersion': 'as above',
  'ExifIFD:MakerNote': 'as above',
  'PNG:CreationTime': 'ExifTool writes dates in its own form',
};
/** Names under which we have no field: each is compared elsewhere, or is no field. */
const elsewhere: readonly RegExp[] = [
  /^XMP-(TC260|iptcExt|iptcCore|dcterms):/, // Named by other prefixes; the marks among them are in the list above.
  /^XMP-[A-Za-z]+:[A-Za-z]*(History|DerivedFrom|Ancestors|Region|Instance|Document)[A-Z]/, // Flattened; ours are paths.
  /^IPTC:CodedCharacterSet$/, // Of the envelope, whose numbers are also those of the application record.
  /^IFD1:ThumbnailImage$/, // The picture itself.
  /^PNG:/, // Chunks that describe the picture; text is compared under its keyword.
  /^XMP-AIGC:/, // A foreign namespace under a borrowed name, which is no field of that name.
];

const numbersOf = (text: string) => text.split(' ').map(Number);
function same(theirs: string, ours: string): boolean {
  if (plain(theirs) === plain(ours)) return true;
  const [a, b] = [numbersOf(plain(theirs)), numbersOf(plain(ours))];
  const near = (one: number, other: number) =>
    Number.isFinite(one) && Math.abs(one - other) <= 1e-5 * Math.max(1, Math.abs(one));
  return a.length === b.length && a.every((one, i) => near(one, b[i]));
}

interface Told {
  readonly id: number | string;
  readonly val: unknown;
}

/** Our fields of one of ExifTool's tags, by group and number or name. */
function oursOf(
  fields: readonly MetadataField[],
  group: string,
  tag: string,
  id: Told['id'],
): MetadataField[] {
  const called = (carrier: MetadataField['carrier'], name: string) =>
    fields.filter((field) => field.carrier === carrier && field.name === name);
  if (Object.hasOwn(directories, group)) {
    const { prefix, names } = directories[group];
    const number = Number(id);
    return called('exif', prefix + (names.get(number) ?? `0x${number.toString(16).padStart(4, '0')}`));
  }
  if (group === 'IPTC') return called('iptc', iptcRecords.get(2)?.get(Number(id)) ?? `2:${id}`);
  if (group === 'PNG') return called('png', String(id));
  const wanted = `${group.replace('XMP-', '')}:${typeof id === 'string' ? id : tag}`.toLowerCase();
  return fields.filter(
    ({ carrier, name }) => carrier === 'xmp' && name.replace(/\[0\]$/, '').toLowerCase() === wanted,
  );
}

/** Every tag of EXIF, XMP, IPTC and PNG text that ExifTool reads of these files, held against ours. */
async function everyField(root: string, files: readonly string[]) {
  const found = { agreed: 0, tags: new Set<string>(), differing: [] as string[], missing: [] as string[] };
  const wanted = ['-EXIF:all', '-XMP:all', '-IPTC:all', '-PNG:all'];
  const args = ['-json', '-G1', '-n', '-D', '-a', '-api', 'largefilesupport=1', ...wanted];
  const { stdout } = spawnSync('exiftool', [...args, ...files.map((file) => join(root, file))], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  for (const [i, row] of (JSON.parse(stdout) as Readonly<Record<string, Told | string>>[]).entries()) {
    const { fields } = await metadataOf(readFileSync(join(root, files[i])));
    for (const [key, told] of Object.entries(row)) {
      const [group, tag = ''] = key.split(':');
      if (typeof told === 'string' || !/^(IFD[01]|ExifIFD|GPS|InteropIFD|IPTC|PNG|XMP-.*)$/.test(group))
        continue;
      const theirs = String(Array.isArray(told.val) ? told.val[0] : told.val);
      const ours = oursOf(fields, group, tag, told.id);
      if (ours.length === 0) found.missing.push(`${files[i]} ${key}`);
      else if (ours.some(({ value }) => same(theirs, converted[key]?.(value) ?? value))) {
        found.agreed += 1;
        found.tags.add(key);
      } else
        found.differing.push(`${files[i]} ${key}: ${theirs.slice(0, 60)} / ${ours[0].value.slice(0, 60)}`);
    }
  }
  return found;
}
const nameIn = (line: string) => line.split(' ')[1].replace(/:$/, '');
const unmeant = (lines: readonly string[]) =>
  lines.filter(
    (line) =>
      !(nameIn(line) in otherwise) && !Object.keys(meant).some((start) => ungrouped(line).startsWith(start)),
  );
/** A line as the list above names it. */
const ungrouped = (line: string) => line.replace(/ \w+:/, ' ');
const unlisted = (lines: readonly string[]) =>
  lines.filter((line) => !elsewhere.some((name) => name.test(nameIn(line))));

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

  it('agrees on every tag of EXIF, XMP, IPTC and PNG text in our own photos', async () => {
    const { files } = JSON.parse(readFileSync(join(packageRoot, 'test-images/manifest.json'), 'utf8')) as {
      files: readonly { file: string }[];
    };
    const own = files.map(({ file }) => file).filter((file) => !file.startsWith('hostile/'));
    const { differing, missing, agreed } = await everyField(join(packageRoot, 'test-images'), own);
    expect(unmeant(differing)).toEqual([]);
    expect(unlisted(missing)).toEqual([]);
    expect(agreed).toBeGreaterThan(50);
  });

  if (samples === null) return;

  it('agrees on every tag of EXIF, XMP, IPTC and PNG text over all samples', async () => {
    const rows = readFileSync(join(samples, 'index.tsv'), 'utf8').trim().split('\n').slice(1);
    const files = rows.map((row) => row.split('\t')[0]);
    const { differing, missing, agreed, tags } = await everyField(samples, files);
    expect(unmeant(differing)).toEqual([]);
    expect(unlisted(missing)).toEqual([]);
    expect(agreed).toBeGreaterThan(1_500);
    expect(tags.size).toBeGreaterThan(100);
  });

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
