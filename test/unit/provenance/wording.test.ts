/**
 * Every finding that the readers of provenance can come to, each brought about by a file or fields of its own: it says how it
 * is known, in both languages what it means and what it does not prove, and where exactly it stands.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { aigcLabel } from '../../../src/analyzers/aigc-label.js';
import { cameraConsistency } from '../../../src/analyzers/camera-consistency.js';
import { claimContext } from '../../../src/analyzers/claim-context.js';
import { contentCredentials } from '../../../src/analyzers/content-credentials.js';
import { openWatermarks } from '../../../src/analyzers/data/open-watermarks.js';
import { editHistory } from '../../../src/analyzers/edit-history.js';
import { fileTail } from '../../../src/analyzers/file-tail.js';
import { generatorMetadata } from '../../../src/analyzers/generator-metadata.js';
import { openWatermark } from '../../../src/analyzers/open-watermark.js';
import type { Analyzer } from '../../../src/analyzers/analyzer.js';
import { openArtifacts } from '../../../src/artifacts/index.js';
import { isInapplicable } from '../../../src/artifacts/maker.js';
import { bases, strengths, type Finding } from '../../../src/domain/finding.js';
import { tailKinds } from '../../../src/image/tail-kind.js';
import { packageRoot } from '../../../src/root.js';
import { calm, findingsOf } from '../../support/analysis.js';
import { analyzeFile } from '../../support/analyze.js';
import { app, codes as markers, segment, withSegments } from '../../support/build-jpeg.js';
import { chunk, withChunks } from '../../support/build-png.js';
import { ascii, opaque, pointer, TiffBuilder, type Entry } from '../../support/build-tiff.js';
import { be16, be32, bytes, le16, le32 } from '../../support/bytes.js';
import { embedWatermark } from '../../support/embed-watermark.js';
import { hideText } from '../../support/hide-text.js';
import {
  aigcText,
  comment,
  exif,
  markTexts,
  namespaces,
  property,
  rdf,
  sourceTypeXmp,
  textChunk,
  xmp,
} from '../../support/marks.js';
import { directory, film, gainMapOf } from '../../support/phone-photo.js';
import { encodedJpeg, encoder } from '../../support/pictures.js';
import { samsungTrailer } from '../../support/samsung-trailer.js';
import { signPhoto, sourceTypes, type SignedAction } from '../../support/sign-photo.js';

const readers: Readonly<Record<string, Analyzer>> = Object.fromEntries(
  [
    aigcLabel,
    cameraConsistency,
    claimContext,
    contentCredentials,
    editHistory,
    fileTail,
    generatorMetadata,
    openWatermark,
  ].map((one) => [one.id, one]),
);

let jpeg: Uint8Array;
let png: Uint8Array;
beforeAll(async () => {
  jpeg = await encodedJpeg(320, 240);
  png = new Uint8Array(await encoder(320, 320).png().toBuffer());
});

const tiff = new TiffBuilder(true);
const photo = (...entries: readonly Entry[]) => withSegments(jpeg, exif(...entries));
const label = (value: string) => withChunks(png, textChunk('AIGC', aigcText.replace('"1"', `"${value}"`)));
const inXmp = (namespace: string, name: string, value: string) =>
  withSegments(jpeg, xmp(property(namespace, 'p', name, value)));
const crs = 'http://ns.adobe.com/camera-raw-settings/1.0/';
const steps = (changed: string) =>
  withSegments(
    jpeg,
    xmp(
      rdf(
        `<m:History><rdf:Seq><rdf:li e:action="saved" e:changed="${changed}"/></rdf:Seq></m:History>`,
        `xmlns:m="http://ns.adobe.com/xap/1.0/mm/" xmlns:e="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"`,
      ),
    ),
  );
const hidden = async (text: string) => {
  const { values } = hideText(Buffer.from(text), 64, 96, false, 'alpha');
  const raw = { width: 64, height: 96, channels: 1 } as const;
  const hiding = encoder(64, 96).joinChannel(Buffer.from(values), { raw });
  return new Uint8Array(await hiding.png().toBuffer());
};
const marked = async () => {
  const rgb = embedWatermark(openWatermarks[0].payload, 512, 512);
  const raw = { width: 512, height: 512, channels: 3 } as const;
  return new Uint8Array(await sharp(rgb, { raw }).png().toBuffer());
};
const signed = (actions: readonly SignedAction[], more = {}) => signPhoto('image/jpeg', jpeg, actions, more);
const created = (type: string): SignedAction => ({
  action: 'c2pa.created',
  digitalSourceType: sourceTypes + type,
});
const broken = async (at: (file: Buffer) => number) => {
  const file = Buffer.from(await signed([created('trainedAlgorithmicMedia')]));
  file[at(file)] ^= 1;
  return new Uint8Array(file);
};
const named = (...entries: readonly Entry[]) => [ascii(0x10f, 'Canon'), ascii(0x110, 'EOS'), ...entries];
const times = (original: string, ...more: readonly Entry[]) =>
  pointer(0x8769, [ascii(0x9003, original), opaque(0x927c, new Uint8Array(80)), ...more]);
const taken = '2026:03:02 10:00:04';
const gps = (...entries: readonly Entry[]) => pointer(0x8825, entries);
const rationals = (tag: number, ...values: readonly number[]): Entry => ({
  tag,
  type: 5,
  count: values.length,
  value: bytes(...values.map((value) => bytes(le32(value), le32(1)))),
});
const position = (latitude: number, longitude: number, minutes = 0) =>
  gps(ascii(1, 'N'), rationals(2, latitude, minutes, 0), ascii(3, 'E'), rationals(4, longitude, minutes, 0));
const resources = bytes(...[1010, 1036, 1026].map((id) => bytes('8BIM', be16(id), [0, 0], be32(2), [0, 1])));
const zipEnd = (size: number) =>
  bytes('PK\x05\x06', new Uint8Array(4), le16(1), le16(1), le32(size), le32(0), le16(0));

type Make = () => Uint8Array | Promise<Uint8Array>;
/** A file for each code that its analyzer can give. */
const files: Readonly<Record<string, Readonly<Record<string, Make>>>> = {
  'aigc-label': {
    'metadata.aigc.label': () => label('1'),
    'metadata.aigc.emptied': () => label(''),
    'metadata.aigc.notAi': () => label('0'),
    'metadata.aigc.unreadable': () => withChunks(png, textChunk('AIGC', 'words')),
  },
  'generator-metadata': {
    'metadata.sourceType.ai': () => withSegments(jpeg, xmp(sourceTypeXmp)),
    'metadata.iptc.aiField': () => inXmp(namespaces.iptc, 'AISystemUsed', 'Model 4'),
    'metadata.credit.ai': () => inXmp(namespaces.photoshop, 'Credit', 'Made with Google AI'),
    'metadata.generator.text': () => withChunks(png, textChunk('parameters', markTexts['web UI settings'])),
    'metadata.generator.hidden': () => hidden('{"prompt":"a cup"}'),
    'metadata.generator.hiddenOther': () => hidden('hello'),
    'metadata.software.generator': () => photo(ascii(0x131, 'Adobe Firefly')),
    'metadata.history.generative': () => bytes(png, samsungTrailer({ PEg_Info: bytes('{"genAIType":8}') })),
  },
  'edit-history': {
    'metadata.software.editor': () => photo(ascii(0x131, '美图秀秀 9.1')),
    'metadata.software.developer': () => photo(ascii(0x131, 'Snapseed 2.0')),
    'metadata.history.saved': () => steps('/'),
    'metadata.history.steps': () => steps('/metadata'),
    'metadata.history.retouch': () => inXmp(crs, 'RetouchInfo', 'centerX = .4'),
    'metadata.history.composition': () => inXmp(namespaces.photoshop, 'DocumentAncestors', 'xmp.did:1'),
    'metadata.history.gimp': () => inXmp('http://www.gimp.org/xmp/', 'Version', '2.10'),
    'metadata.photoshop.resources': () => withSegments(jpeg, app(13, 'Photoshop 3.0\0', resources)),
    'metadata.photoshop.webExport': () =>
      withSegments(jpeg, app(12, 'Ducky', be16(1), be16(4), be32(60), be16(0))),
  },
  'content-credentials': {
    'provenance.c2pa.aiGenerated': () => signed([created('trainedAlgorithmicMedia')]),
    'provenance.c2pa.aiComposite': () => signed([created('compositeSynthetic')]),
    'provenance.c2pa.captured': () => signed([created('digitalCapture')]),
    'provenance.c2pa.screen': () => signed([created('screenCapture')]),
    'provenance.c2pa.composite': () => signed([created('composite')]),
    'provenance.c2pa.createdBySoftware': () => signed([created('digitalArt')]),
    'provenance.c2pa.aiEdited': () =>
      signed([
        created('digitalCapture'),
        { action: 'c2pa.edited', digitalSourceType: `${sourceTypes}compositeSynthetic` },
      ]),
    'provenance.c2pa.edited': () => signed([created('digitalCapture'), { action: 'c2pa.drawing' }]),
    'provenance.c2pa.aiIngredient': async () =>
      signed([created('digitalCapture'), { action: 'c2pa.placed', of: ['piece'] }], {
        ingredients: [
          {
            relationship: 'componentOf',
            title: 'piece',
            photo: await signed([created('trainedAlgorithmicMedia')]),
          },
        ],
      }),
    'provenance.c2pa.ingredientBroken': async () =>
      signed([{ action: 'c2pa.opened', of: ['before'] }], {
        ingredients: [
          { relationship: 'parentOf', title: 'before', photo: await broken((file) => file.length - 40) },
        ],
      }),
    'provenance.c2pa.signer': () => signed([created('digitalCapture')]),
    'provenance.c2pa.pixelsChanged': () => broken((file) => file.length - 40),
    'provenance.c2pa.broken': () => broken((file) => file.indexOf('Touchstone test camera') + 1),
    'provenance.c2pa.unreadable': () => withSegments(jpeg, app(11, 'JP', new Uint8Array(60))),
    'provenance.c2pa.remote': () =>
      signed([created('digitalCapture')], { remote: 'http://127.0.0.1:9/x', embedded: false }),
    'provenance.c2pa.removed': () => inXmp('http://purl.org/dc/terms/', 'provenance', 'self#jumbf=/c2pa/x'),
  },
  'open-watermark': { 'provenance.watermark.open': marked },
  'file-tail': {
    ...Object.fromEntries(
      Object.entries({
        padding: () => bytes(jpeg, new Uint8Array(9)),
        gainMap: () => {
          const map = gainMapOf(jpeg);
          return bytes(withSegments(jpeg, directory([{ semantic: 'GainMap', data: map }])), map);
        },
        preview: () => bytes(withSegments(jpeg, directory([{ semantic: 'Depth', data: jpeg }])), jpeg),
        motion: () => bytes(withSegments(jpeg, directory([{ semantic: 'MotionPhoto', data: film }])), film),
        phone: () => bytes(jpeg, samsungTrailer({ Image_UTC_Data: bytes('1') })),
        picture: () => bytes(jpeg, jpeg),
        video: () => bytes(jpeg, film),
        archive: () => bytes(jpeg, 'PK\x03\x04'),
        document: () => bytes(jpeg, '%PDF-'),
        program: () => bytes(jpeg, '\x7fELF'),
        script: () => bytes(jpeg, '#!/bin/sh'),
        text: () => bytes(jpeg, 'words and words'),
        data: () => bytes(jpeg, [1, 200, 7, 0, 255, 3, 129, 17]),
      } satisfies Readonly<Record<(typeof tailKinds)[number], Make>>).map(([kind, make]) => [
        `file.tail.${kind}`,
        make,
      ]),
    ),
    'file.polyglot.pdf': () => withSegments(jpeg, segment(markers.COM, '%PDF-1.4')),
    'file.polyglot.zip': () =>
      withSegments(jpeg, segment(markers.COM, 'PK\x01\x02', new Uint8Array(42), zipEnd(46))),
    'file.polyglot.script': () => withSegments(jpeg, segment(markers.COM, '<?php x')),
    'file.unread': () =>
      withChunks(png, chunk('zTXt', 'k', [0, 0], deflateSync(Buffer.alloc(20 * 1024 * 1024)))),
  },
  'camera-consistency': {
    'camera.size.scaled': () => photo(...named(times(taken, tiff.long(0xa002, 640), tiff.long(0xa003, 480)))),
    'camera.size.cropped': () =>
      photo(...named(times(taken, tiff.long(0xa002, 640), tiff.long(0xa003, 640)))),
    'camera.structure.converted': () => withChunks(png, chunk('eXIf', tiff.build(named(times(taken))))),
    'camera.structure.resaved': () =>
      withSegments(photo(...named(times(taken))), app(14, 'Adobe', new Uint8Array(7))),
    'camera.structure.unlike': () => photo(...named(times(taken))),
    'camera.makerNote.missing': () => photo(...named()),
    'camera.time.modified': () => photo(...named(ascii(0x132, '2026:03:04 10:00:00'), times(taken))),
    'camera.time.backwards': () => photo(...named(ascii(0x132, '2026:03:01 10:00:00'), times(taken))),
    'camera.time.digitised': () => photo(...named(times(taken, ascii(0x9004, '2026:03:09 10:00:04')))),
    'camera.time.gps': () =>
      photo(...named(times(taken), gps(rationals(7, 2, 0, 0), ascii(0x1d, '2025:03:02')))),
    'camera.time.subseconds': () =>
      photo(...named(times(taken, ascii(0x9004, taken), ascii(0x9291, '41'), ascii(0x9292, '42')))),
    'camera.time.offsets': () =>
      photo(...named(times(taken, ascii(0x9004, taken), ascii(0x9011, '+08:00'), ascii(0x9012, '+09:00')))),
    'camera.state.screenshot': async () => new Uint8Array(await encoder(1170, 2532).png().toBuffer()),
    'camera.state.chat': () => encodedJpeg(1280, 960),
    'camera.state.noCamera': () => jpeg,
  },
  'claim-context': {
    'claim.time.clockUnset': () => photo(times('2000:01:01 00:00:09')),
    'claim.time.beforeOrder': () => photo(times('2026:02:20 10:00:00')),
    'claim.time.beforeShipping': () => photo(times('2026:03:04 10:00:00')),
    'claim.time.beforeDelivery': () => photo(times('2026:03:08 10:00:00')),
    'claim.time.afterDelivery': () => photo(times('2026:03:12 10:00:00')),
    'claim.time.editedAfter': () => photo(ascii(0x132, '2026:03:12 10:00:00'), times('2026:03:11 10:00:00')),
    'claim.place.near': () => photo(position(31, 121, 20)),
    'claim.place.region': () => photo(position(30, 120)),
    'claim.place.far': () => photo(position(39, 116)),
    'claim.place.notCompared': () => photo(position(39, 116), comment('no position of the city')),
  },
};

const claim = {
  orderedAt: '2026-03-01T09:00:00+08:00',
  shippedAt: '2026-03-06T18:00:00+08:00',
  deliveredAt: '2026-03-10T12:00:00+08:00',
};
const city = { name: 'Shanghai', position: { latitude: 31.23, longitude: 121.47 } };

/** As the pipeline runs it; the claim comes from the caller. */
async function findings(id: string, code: string, file: Uint8Array): Promise<readonly Finding[]> {
  if (id !== claimContext.id) return findingsOf(await analyzeFile(readers[id], file));
  const metadata = await openArtifacts(file, { maxPixels: 1e7 }).get('metadata');
  if (isInapplicable(metadata)) throw new Error(metadata.inapplicable.en);
  const deliveryCity = code === 'claim.place.notCompared' ? { name: 'Shanghai' } : city;
  return findingsOf(await claimContext.analyze({ claim: { ...claim, deliveryCity }, metadata }, calm));
}

/** Codes as they stand in the sources of these analyzers. */
function writtenCodes(): string[] {
  const root = join(packageRoot, 'src', 'analyzers');
  const folders = ['camera', 'claim', 'credentials', 'marks', 'tail'];
  const sources = [
    ...Object.keys(readers).map((id) => `${id}.ts`),
    ...folders.flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name))),
  ];
  const text = sources.map((name) => readFileSync(join(root, name), 'utf8')).join('\n');
  const found = text.match(/'(metadata|provenance|camera|claim|file)(\.[a-zA-Z0-9]+)+'/g) ?? [];
  return [...new Set(found.map((code) => code.slice(1, -1)))];
}

const rows = Object.entries(files).flatMap(([id, made]) =>
  Object.entries(made).map(([code, make]) => [id, code, make] as const),
);

describe('every finding of provenance', () => {
  it('is brought about here', () => {
    const known = new Set(rows.map(([, code]) => code));
    expect(writtenCodes().filter((code) => !known.has(code))).toEqual([]);
    for (const kind of tailKinds) expect(known).toContain(`file.tail.${kind}`);
    expect(rows.length).toBeGreaterThan(75);
  });

  it.each(rows)('%s says %s wholly', async (id, code, make) => {
    const file = await make();
    const all = await findings(id, code, file);
    expect(all.map((one) => one.code)).toContain(code);
    for (const { basis, strength, text, limit, places, code: one } of all) {
      expect(bases, one).toContain(basis);
      expect(strengths, one).toContain(strength);
      for (const said of [text, limit]) {
        expect(said.en, one).toMatch(/^[A-Z][^]{20,}[.]$/);
        expect(said.zh, one).toMatch(/[\u4e00-\u9fff][^]{3,}。$/);
      }
      expect(limit.en, one).not.toBe(text.en);
      expect(places.length, one).toBeGreaterThan(0);
      for (const place of places) expectExact(place, file.length, one);
    }
  });
});

function expectExact(place: Finding['places'][number], size: number, code: string): void {
  if (place.at === 'pixels') {
    expect(place.box.width * place.box.height, code).toBeGreaterThan(0);
    return;
  }
  expect(place.part, code).not.toBe('');
  expect(place.offset, code).toBeGreaterThanOrEqual(0);
  expect(place.length, code).toBeGreaterThanOrEqual(0);
  expect(place.offset + place.length, code).toBeLessThanOrEqual(size);
  // What a field says stands in the field.
  if (/^(metadata|claim|camera\.(size|time|makerNote))\./.test(code)) expect(place.field, code).toBeTruthy();
}
