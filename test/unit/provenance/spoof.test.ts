/**
 * A mark counts only inside its own container and field. Everything here puts marks where nothing writes
 * them, or breaks them: none may weigh, each leaves an informative finding at most. Labels and packets broken
 * in other ways: spoof-labels.test.ts.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { openWatermarks } from '../../../src/analyzers/data/open-watermarks.js';
import { analyzeFile } from '../../support/analyze.js';
import { box } from '../../support/build-heif.js';
import { app, codes, segment, withSegments } from '../../support/build-jpeg.js';
import { chunk, withChunks } from '../../support/build-png.js';
import { ascii, pointer } from '../../support/build-tiff.js';
import { be16, bytes } from '../../support/bytes.js';
import { embedWatermark } from '../../support/embed-watermark.js';
import { heic } from '../../support/heic.js';
import { hideText } from '../../support/hide-text.js';
import {
  comment,
  exif,
  textChunk,
  utf8,
  xmp,
  markTexts,
  namespaces,
  property,
  sourceTypeXmp,
} from '../../support/marks.js';
import { encodedJpeg, encoder } from '../../support/pictures.js';
import { samsungTrailer } from '../../support/samsung-trailer.js';
import { signPhoto, sourceTypes } from '../../support/sign-photo.js';
import { expectNoWeight, jpeg, png, provenance, side, webp, type Spoof } from '../../support/spoof.js';

let signed: Uint8Array;

beforeAll(async () => {
  const actions = [{ action: 'c2pa.created', digitalSourceType: `${sourceTypes}trainedAlgorithmicMedia` }];
  signed = await signPhoto('image/jpeg', jpeg, actions);
});

/** Where the credential's segments stand in the signed photo: behind SOI and JFIF. */
const credential = () => {
  const at = Buffer.from(signed).indexOf(Buffer.from([0xff, 0xeb]));
  return signed.subarray(at, at + 2 + signed[at + 2] * 256 + signed[at + 3]);
};

const cases: Spoof[] = [];

const places: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'after EOI': (text) => bytes(jpeg, utf8(text)),
  'after IEND': (text) => bytes(png, utf8(text)),
  'in a chunk after IEND': (text) => bytes(png, textChunk('parameters', text), textChunk('AIGC', text)),
  'after the RIFF': (text) => bytes(webp, utf8(text)),
  'in a COM segment': (text) => withSegments(jpeg, segment(codes.COM, utf8(text))),
  'in an APP segment of no kind': (text) => withSegments(jpeg, app(7, 'NOTE\0', utf8(text))),
  'in PNG text of another keyword': (text) => withChunks(png, textChunk('Title', text)),
  'in EXIF copyright': (text) => withSegments(jpeg, exif(ascii(0x8298, text))),
  'in EXIF document name': (text) => withSegments(jpeg, exif(ascii(0x010d, text))),
  'in an XMP title': (text) => withSegments(jpeg, xmp(property(namespaces.dc, 'dc', 'title', text))),
  'in an unrelated XMP namespace': (text) =>
    withSegments(jpeg, xmp(property('http://example.org/ns/', 'TC260', 'AIGC', text))),
};
for (const [mark, text] of Object.entries(markTexts)) {
  for (const [place, put] of Object.entries(places)) cases.push([`${mark} ${place}`, () => put(text)]);
}

cases.push(
  [
    'a photo of a poster about a generator',
    () => withSegments(jpeg, exif(ascii(0x010e, 'Poster: Midjourney, Adobe Firefly, DALL-E'))),
  ],
  ['an artist named like a generator', () => withSegments(jpeg, exif(ascii(0x013b, 'Midjourney')))],
  [
    'a generator inside a longer program name',
    () => withSegments(jpeg, exif(ascii(0x0131, 'Filter for Midjourney pictures'))),
  ],
  [
    'a job number in the middle of a sentence',
    () =>
      withChunks(png, textChunk('Description', 'see Job ID: 01234567-89ab-cdef-0123-456789abcdef for more')),
  ],
  [
    'half of Grok: a signature',
    () => withSegments(jpeg, exif(ascii(0x010e, `Signature: ${'Ab0/'.repeat(20)}`))),
  ],
  [
    'half of Grok: an artist',
    () => withSegments(jpeg, exif(ascii(0x013b, '01234567-89ab-cdef-0123-456789abcdef'))),
  ],
  [
    'a camera source type',
    () => withSegments(jpeg, xmp(sourceTypeXmp.replace('trainedAlgorithmicMedia', 'digitalCapture'))),
  ],
  [
    'an invented source type',
    () =>
      withSegments(jpeg, xmp(sourceTypeXmp.replace('trainedAlgorithmicMedia', 'trainedAlgorithmicMediaNot'))),
  ],
  [
    'a source type of another vocabulary',
    () => withSegments(jpeg, xmp(sourceTypeXmp.replace('cv.iptc.org/newscodes', 'example.org/x'))),
  ],
  ['JSON that is no workflow', () => withChunks(png, textChunk('prompt', '{"3":{"inputs":{}}}'))],
  ['settings without numbers', () => withChunks(png, textChunk('parameters', 'Steps: many, Sampler: mine'))],
  [
    'an app\u2019s JSON of an unlabelled photo',
    () => withSegments(jpeg, exif(pointer(0x8769, [comment('{"aigc_type":0,"aigc_label_type":0}')]))),
  ],
  [
    'a credential moved to another picture',
    async () => withSegments(await encodedJpeg(side - 8, side), credential()),
  ],
  [
    'a credential with altered pixels',
    () => {
      const altered = Uint8Array.from(signed);
      altered[altered.length - 40] ^= 0x10;
      return altered;
    },
  ],
  ['a credential after EOI', () => bytes(jpeg, credential())],
  [
    'a credential in a wrong segment',
    () => withSegments(jpeg, bytes([0xff, 0xea], credential().subarray(2))),
  ],
  [
    'a credential cut short',
    () => withSegments(jpeg, bytes([0xff, 0xeb], be16(600), credential().subarray(4, 602))),
  ],
  ['a credential in a comment', () => withSegments(jpeg, segment(codes.COM, credential().subarray(4)))],
  [
    'the file signed, re-encoded, its XMP kept',
    async () => new Uint8Array(await sharp(signed).keepMetadata().jpeg().toBuffer()),
  ],
  [
    'an address of a remote credential',
    () =>
      withSegments(
        jpeg,
        xmp(property('http://purl.org/dc/terms/', 'dcterms', 'provenance', 'http://127.0.0.1:9/manifest')),
      ),
  ],
  [
    'the watermark in a lossy file',
    async () => {
      const rgb = embedWatermark(openWatermarks[0].payload, side, side);
      return new Uint8Array(
        await sharp(rgb, { raw: { width: side, height: side, channels: 3 } })
          .jpeg({ quality: 90 })
          .toBuffer(),
      );
    },
  ],
  [
    'a hidden signature that promises more than there is',
    async () => {
      const { values: alpha } = hideText(new Uint8Array(5), side, side, false);
      // Lengthen the promise beyond the picture: bits 120..151 hold it.
      for (let i = 120; i < 128; i++) alpha[(i % side) * side + Math.floor(i / side)] |= 1;
      return new Uint8Array(
        await encoder(side, side)
          .joinChannel(Buffer.from(alpha), { raw: { width: side, height: side, channels: 1 } })
          .png()
          .toBuffer(),
      );
    },
  ],
);

const block = (text: string) => samsungTrailer({ PEg_Info: utf8(text) });
const generative = '{"genAIType":8}';
const hiding = async (values: Uint8Array) => {
  const raw = { width: side, height: side, channels: 1 } as const;
  const picture = encoder(side, side).joinChannel(Buffer.from(values), { raw });
  return new Uint8Array(await picture.png().toBuffer());
};

cases.push(
  ['Samsung\u2019s block as PNG text', () => withChunks(png, textChunk('PEg_Info', generative))],
  [
    'Samsung\u2019s block as an XMP property',
    () =>
      withSegments(jpeg, xmp(property('http://example.org/', 'x', 'PhotoEditor_Re_Edit_Data', generative))),
  ],
  ['Samsung\u2019s directory in a comment', () => withSegments(jpeg, segment(codes.COM, block(generative)))],
  ['Samsung\u2019s directory before more bytes', () => bytes(jpeg, block(generative), 'x')],
  ['Samsung\u2019s directory of another edit', () => bytes(jpeg, block('{"genAIType":0}'))],
  ['a credential\u2019s box inside another box', () => bytes(heic, box('udta', box('uuid', credential())))],
  ['a credential of a JPEG in a PNG', () => withChunks(png, chunk('caBX', credential().subarray(10)))],
  ['a credential twice', () => withSegments(jpeg, credential(), credential())],
  [
    'words hidden where settings would be',
    () => hiding(hideText(Buffer.from('made by hand'), side, side, false).values),
  ],
  [
    'settings hidden along the rows',
    () => {
      const { values } = hideText(Buffer.from('{"prompt":"a cup"}'), side, side, false);
      const turned = Uint8Array.from(values, (_, i) => values[(i % side) * side + Math.floor(i / side)]);
      return hiding(turned);
    },
  ],
  [
    'Google\u2019s credit with more behind it',
    () =>
      withSegments(
        jpeg,
        xmp(property(namespaces.photoshop, 'photoshop', 'Credit', 'Not Made with Google AI')),
      ),
  ],
  [
    'ComfyUI\u2019s prompt as a comment',
    () => withChunks(png, textChunk('Title', markTexts['ComfyUI prompt'])),
  ],
  ['Ideogram in the model\u2019s name', () => withSegments(jpeg, exif(ascii(0x0110, 'Ideogram AI')))],
  ['empty settings of InvokeAI', () => withChunks(png, textChunk('invokeai_metadata', '{}'))],
);

const cameraPhoto = () =>
  signPhoto('image/jpeg', jpeg, [
    { action: 'c2pa.created', digitalSourceType: `${sourceTypes}digitalCapture` },
  ]);
/** A camera's credential, which would lower suspicion, where it does not belong. */
const borrowed: Spoof[] = [
  ['in another picture', async () => withSegments(await encodedJpeg(side - 8, side), await cameraSegment())],
  ['behind the picture', async () => bytes(jpeg, await cameraSegment())],
  ['with altered pixels', async () => spoiledPixels(await cameraPhoto())],
  ['signed by nobody that is known', cameraPhoto],
];
async function cameraSegment(): Promise<Uint8Array> {
  const file = await cameraPhoto();
  const at = Buffer.from(file).indexOf(Buffer.from([0xff, 0xeb]));
  return file.subarray(at, at + 2 + file[at + 2] * 256 + file[at + 3]);
}
function spoiledPixels(file: Uint8Array): Uint8Array {
  const altered = Uint8Array.from(file);
  altered[altered.length - 40] ^= 0x10;
  return altered;
}

describe('no spoof lowers suspicion', () => {
  it.each(borrowed)('a camera\u2019s credential %s', async (_, make) => {
    const file = await make();
    for (const analyzer of provenance) {
      const analysis = await analyzeFile(analyzer, file);
      expect(analysis.status, analyzer.id).not.toBe('scored');
    }
  });
});

describe('no spoof raises the verdict', () => {
  it('over at least 142 cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(142);
    expect(new Set(cases.map(([name]) => name)).size).toBe(cases.length);
  });

  it.each(cases)('%s', async (_, make) => {
    await expectNoWeight(await make());
  });
});
