import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraConsistency } from '../../../src/analyzers/camera-consistency.js';
import { fileTail } from '../../../src/analyzers/file-tail.js';
import { broken, structureKnown } from '../../../src/analyzers/camera/structure.js';
import { readTimes } from '../../../src/analyzers/camera/times.js';
import { traitNames, traitsOf, type Traits } from '../../../src/analyzers/camera/traits.js';
import { cameraStructures } from '../../../src/analyzers/data/camera-structure.js';
import { openArtifacts } from '../../../src/artifacts/index.js';
import { isInapplicable } from '../../../src/artifacts/maker.js';
import type { MetadataField, Probe } from '../../../src/artifacts/types.js';
import type { Container } from '../../../src/image/container.js';
import { calm, findingsOf } from '../../support/analysis.js';
import { analyzeFile } from '../../support/analyze.js';
import { app, withSegments } from '../../support/build-jpeg.js';
import { box, heif, ispe, type Item } from '../../support/build-heif.js';
import { ascii, pointer, TiffBuilder, type Entry } from '../../support/build-tiff.js';
import { be32, bytes } from '../../support/bytes.js';
import { directory, film, gainMapOf, indexed } from '../../support/phone-photo.js';
import { encodedJpeg } from '../../support/pictures.js';
import { samsungTrailer } from '../../support/samsung-trailer.js';

function field(name: string, value: string, carrier: MetadataField['carrier'] = 'exif'): MetadataField {
  return { carrier, name, value, part: 'APP1', offset: 2, length: 20 };
}

const container = (format: Container['format'], ...names: readonly string[]): Container => ({
  format,
  parts: names.map((name, i) => ({
    name,
    offset: i * 20,
    length: 20,
    dataOffset: i * 20 + 4,
    dataLength: 16,
  })),
  end: 400,
  truncated: false,
  problems: [],
});
const probe = (width: number, height: number): Probe => ({
  format: 'jpeg',
  width,
  height,
  frames: 1,
  bitDepth: 8,
  hasAlpha: false,
});
const camera = container('jpeg', 'SOI', 'APP1', 'DQT', 'SOF0', 'DHT', 'SOS', 'EOI');

async function judge(fields: readonly MetadataField[], file = camera, size = probe(4000, 3000)) {
  const metadata = { fields, orientation: 1, thumbnail: null, problems: [] };
  const analysis = await cameraConsistency.analyze(
    { bytes: new Uint8Array(0), container: file, probe: size, metadata },
    calm,
  );
  return { analysis, codes: findingsOf(analysis).map(({ code }) => code) };
}

const honest = [
  field('Make', 'Canon'),
  field('Model', 'Canon EOS 80D'),
  field('MakerNote', '1000 bytes'),
  field('PixelXDimension', '4000'),
  field('PixelYDimension', '3000'),
  field('DateTime', '2026:03:02 10:00:05'),
  field('DateTimeOriginal', '2026:03:02 10:00:04'),
  field('DateTimeDigitized', '2026:03:02 10:00:04'),
  field('OffsetTimeOriginal', '+08:00'),
  field('GPSDateStamp', '2026:03:02'),
  field('GPSTimeStamp', '2 0 1'),
];
const but = (...changed: readonly MetadataField[]) => [
  ...honest.filter(({ name }) => !changed.some((one) => one.name === name)),
  ...changed,
];

const conflicts: readonly [string, MetadataField[], Container, Probe, string][] = [
  ['a scaled picture', honest, camera, probe(1600, 1200), 'camera.size.scaled'],
  ['a cropped picture', honest, camera, probe(3000, 3000), 'camera.size.cropped'],
  [
    'a progressive file',
    honest,
    container('jpeg', 'SOI', 'APP1', 'SOF2'),
    probe(4000, 3000),
    'camera.structure.resaved',
  ],
  [
    'an Adobe segment',
    honest,
    container('jpeg', 'SOI', 'APP1', 'APP14', 'SOF0'),
    probe(4000, 3000),
    'camera.structure.resaved',
  ],
  ['a PNG', honest, container('png', 'IHDR', 'IDAT'), probe(4000, 3000), 'camera.structure.converted'],
  [
    'a missing MakerNote',
    honest.filter(({ name }) => name !== 'MakerNote'),
    camera,
    probe(4000, 3000),
    'camera.makerNote.missing',
  ],
  [
    'a later change',
    but(field('DateTime', '2026:03:04 09:00:00')),
    camera,
    probe(4000, 3000),
    'camera.time.modified',
  ],
  [
    'an earlier change',
    but(field('DateTime', '2026:03:01 09:00:00')),
    camera,
    probe(4000, 3000),
    'camera.time.backwards',
  ],
  [
    'another digitising time',
    but(field('DateTimeDigitized', '2026:03:09 10:00:04')),
    camera,
    probe(4000, 3000),
    'camera.time.digitised',
  ],
  [
    'another part of the second',
    but(field('SubSecTimeOriginal', '41'), field('SubSecTimeDigitized', '410001')),
    camera,
    probe(4000, 3000),
    'camera.time.subseconds',
  ],
  [
    'another zone of digitising',
    but(field('OffsetTimeDigitized', '+09:00')),
    camera,
    probe(4000, 3000),
    'camera.time.offsets',
  ],
  [
    'another satellite time',
    but(field('GPSTimeStamp', '5 30 0')),
    camera,
    probe(4000, 3000),
    'camera.time.gps',
  ],
];

describe('camera-consistency', () => {
  it('finds nothing against a file that hangs together, turned or not', async () => {
    for (const size of [probe(4000, 3000), probe(3000, 4000)]) {
      expect((await judge(honest, camera, size)).analysis).toEqual({
        status: 'scored',
        score: 0,
        findings: [],
      });
    }
  });

  it.each(conflicts)('notices %s', async (_, fields, file, size, code) => {
    const { analysis, codes } = await judge(fields, file, size);
    expect(codes).toEqual([code]);
    expect(analysis).toMatchObject({
      status: 'scored',
      findings: [{ strength: 'supporting', kind: 'edited' }],
    });
  });

  it.each([
    [field('SubSecTimeOriginal', '41'), field('SubSecTimeDigitized', '410')],
    [field('SubSecTimeOriginal', '41'), field('SubSecTimeDigitized', '')],
    [field('SubSecTimeOriginal', '41'), field('SubSecTimeDigitized', 'n/a')],
    [field('OffsetTimeDigitized', '+08:00'), field('OffsetTime', '-05:00')],
    [field('OffsetTimeDigitized', '   :  ')],
  ])('takes %j as they may be', async (...fields) => {
    expect((await judge(but(...fields))).codes).toEqual([]);
  });

  it('scores more conflicts higher, never to 1', async () => {
    const one = await judge(honest, camera, probe(1600, 1200));
    const two = await judge(but(field('DateTime', '2026:03:04 09:00:00')), camera, probe(1600, 1200));
    const scores = [one, two].map(({ analysis }) => (analysis.status === 'scored' ? analysis.score : -1));
    expect(scores[0]).toBeCloseTo(0.3, 9);
    expect(scores[1]).toBeGreaterThan(scores[0]);
    expect(scores[1]).toBeLessThan(1);
  });

  it('expects no MakerNote of phones, and no offset where none is stated', async () => {
    const phone = honest.filter(({ name }) => !['MakerNote', 'OffsetTimeOriginal'].includes(name));
    const renamed = phone.map((one) => (one.name === 'Make' ? field('Make', 'samsung') : one));
    expect((await judge(renamed)).codes).toEqual([]);
  });

  it.each([
    ['a chat photo', container('jpeg', 'SOI', 'APP0', 'SOF2'), probe(1280, 960), 'camera.state.chat'],
    ['a screenshot', container('png', 'IHDR', 'IDAT'), probe(1170, 2532), 'camera.state.screenshot'],
    ['anything else', container('jpeg', 'SOI', 'APP0', 'SOF0'), probe(1003, 777), 'camera.state.noCamera'],
  ] as const)('recognises %s and weighs it nothing', async (_, file, size, code) => {
    const { analysis, codes } = await judge([], file, size);
    expect(codes).toEqual([code]);
    expect(analysis.status).toBe('informative');
  });

  it('reads times as the calendar has them', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-02'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString();
          const value = `${iso.slice(0, 10).replaceAll('-', ':')} ${iso.slice(11, 19)}`;
          const { original } = readTimes([field('DateTimeOriginal', value)]);
          expect(original?.seconds).toBe(Math.floor(date.getTime() / 1000));
        },
      ),
    );
    for (const value of [
      '0000:00:00 00:00:00',
      '1970:01:01 00:00:00',
      '2001:12:00 00:00:00',
      'yesterday',
      '',
    ]) {
      expect(readTimes([field('DateTimeOriginal', value)]).original, value).toBeNull();
    }
  });
});

describe('what phones of today write', () => {
  const named = (make: string, model: string, ...more: readonly Entry[]) => [
    ascii(0x10f, make),
    ascii(0x110, model),
    ...more,
  ];
  const time = '2026:03:02 10:00:04';
  const times = pointer(0x8769, [
    ascii(0x9003, time),
    ascii(0x9004, time),
    ascii(0x9011, '+08:00'),
    ascii(0x9012, '+08:00'),
    ascii(0x9291, '417'),
    ascii(0x9292, '417'),
  ]);
  const phones: readonly (readonly [make: string, model: string, software: string])[] = [
    ['Apple', 'iPhone 15 Pro', '17.5.1'],
    ['Apple', 'iPhone 16', '18.1'],
    ['Apple', 'iPhone 17 Pro', '26.0'],
    ['Google', 'Pixel 9 Pro', 'HDR+ 1.0.641377609zd'],
    ['samsung', 'SM-S9280', 'S9280ZCU1AXB7'],
    ['Xiaomi', '24031PN0DC', 'OS1.0.5.0.UNACNXM'],
    ['OPPO', 'PHZ110', 'PHZ110_14.0.0.700(CN01)'],
    ['vivo', 'V2324A', 'vivo PD2324_A_14.0.9.0.W10'],
    ['HUAWEI', 'ALN-AL00', 'ALN-AL00 4.0.0.116(C00E116R4P3)'],
    ['HONOR', 'BVL-AN16', 'BVL-AN16 8.0.0.133(C00E125R2P4)'],
  ];
  const photo: Item = { type: 'hvc1', data: bytes('x'), properties: [ispe(4000, 3000)] };

  it.each(phones)('speaks against nothing in a file of %s %s', async (make, model, software) => {
    const entries = named(make, model, ascii(0x131, software), ascii(0x132, time), times);
    const tiff = new TiffBuilder(true).build(entries);
    const jpeg = withSegments(await encodedJpeg(), app(1, 'Exif\0\0', tiff));
    const map = gainMapOf(await encodedJpeg());
    const gain = { semantic: 'GainMap', data: map };
    const motion = { semantic: 'MotionPhoto', data: film };
    const mapped = heif([
      photo,
      { type: 'tmap', data: bytes('gain'), references: [{ kind: 'dimg', to: [1] }] },
      { type: 'Exif', data: bytes(be32(0), tiff) },
    ]);
    const files = {
      'Ultra HDR': bytes(withSegments(jpeg, directory([gain])), map),
      'Ultra HDR with an index': indexed(jpeg, map),
      'a motion photo': bytes(withSegments(jpeg, directory([gain, motion])), map, film),
      'Samsung\u2019s blocks': bytes(jpeg, samsungTrailer({ Image_UTC_Data: bytes('1783010817795') })),
      'HEIC with a tone map': mapped,
      'HEIC with a film and blocks': bytes(mapped, box('mpvd', film), box('sefd', new Uint8Array(40))),
    };
    for (const [name, file] of Object.entries(files)) {
      const analysis = await analyzeFile(cameraConsistency, file);
      const weighty = findingsOf(analysis).filter(({ strength }) => strength !== 'informative');
      expect(weighty, name).toEqual([]);
      expect(analysis, name).toMatchObject({ status: 'scored', score: 0 });
      for (const { code } of findingsOf(await analyzeFile(fileTail, file)))
        expect(code, name).toMatch(/^file\.tail\.(gainMap|motion|phone)$/);
    }
  });

  it('counts no index of further pictures against a maker\u2019s habits', () => {
    for (const known of cameraStructures) {
      const usual = Object.fromEntries(known.habits.map(({ trait, value }) => [trait, value])) as Traits;
      expect(broken(known, { ...usual, multiPicture: 'yes' })).toEqual([]);
    }
  });
});

describe('camera structure', () => {
  /** A JPEG of a program's making that names a camera. */
  async function naming(make: string, model: string): Promise<Uint8Array> {
    const exif = new TiffBuilder(true).build([ascii(0x10f, make), ascii(0x110, model)]);
    return withSegments(await encodedJpeg(320, 240), app(1, bytes('Exif\0\0', exif)));
  }
  const unlike = async (make: string, model: string) =>
    findingsOf(await analyzeFile(cameraConsistency, await naming(make, model))).find(
      ({ code }) => code === 'camera.structure.unlike',
    );

  it('tells what a known maker builds otherwise, as information only', async () => {
    const found = await unlike('Canon', 'Canon EOS 80D');
    expect(found).toMatchObject({ basis: 'inferred', strength: 'informative' });
    expect(found).not.toHaveProperty('kind');
    expect(found?.values).toMatchObject({ thumbnail: 'none; 28 of 35: 160 x 120' });
    expect(found?.text.en).toContain('of which 35 are known');
  });

  it('is silent about makers of whom too few are known', async () => {
    expect(await unlike('Nobody', 'One')).toBeUndefined();
    expect(await unlike('', '')).toBeUndefined();
  });

  it("goes by the model's habits where the model is known, else by the maker's", () => {
    expect(structureKnown(cameraStructures, 'samsung', 'SM-M127G')?.model).toBe('SM-M127G');
    expect(structureKnown(cameraStructures, 'SAMSUNG ', 'SM-X')?.model).toBeNull();
    expect(structureKnown(cameraStructures, 'NIKON CORPORATION', '')?.make).toBe('NIKON');
  });

  it('has nothing against a file that has every habit, and each single trait against one that lacks it', async () => {
    const source = openArtifacts(await naming('Canon', 'Canon EOS 80D'), { maxPixels: 1e6 });
    const [container, metadata] = [await source.get('container'), await source.get('metadata')];
    if (isInapplicable(container) || isInapplicable(metadata)) throw new Error('Expected a JPEG with EXIF');
    const traits = traitsOf(await naming('Canon', 'Canon EOS 80D'), container, metadata);
    if (!traits) throw new Error('Expected traits');
    for (const known of cameraStructures) {
      const usual = {
        ...traits,
        ...Object.fromEntries(known.habits.map(({ trait, value }) => [trait, value])),
      };
      expect(broken(known, usual)).toEqual([]);
      for (const { trait } of known.habits)
        expect(broken(known, { ...usual, [trait]: 'something else' })).toMatchObject([{ trait }]);
    }
  });

  it('knows only habits that most of enough originals share', () => {
    for (const { originals, models, model, habits } of cameraStructures) {
      expect(originals).toBeGreaterThanOrEqual(model === null ? 8 : 6);
      if (model === null) expect(models).toBeGreaterThanOrEqual(4);
      expect(new Set(habits.map(({ trait }) => trait)).size).toBe(habits.length);
      for (const { trait, seen } of habits) {
        expect(traitNames).toContain(trait);
        expect(seen / originals).toBeGreaterThanOrEqual(0.8);
        expect(seen).toBeLessThanOrEqual(originals);
      }
    }
  });
});
