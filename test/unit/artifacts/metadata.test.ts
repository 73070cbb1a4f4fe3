import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { app, codes, jpeg, segment } from '../../support/build-jpeg.js';
import { chunk, png } from '../../support/build-png.js';
import { heif, ispe } from '../../support/build-heif.js';
import { extended, riffChunk, webp } from '../../support/build-webp.js';
import { TiffBuilder, ascii } from '../../support/build-tiff.js';
import { be16, be32, bytes } from '../../support/bytes.js';
import { bytesOf, metadataOf, valuesOf } from '../../support/metadata.js';
import { encoder } from '../../support/pictures.js';
import { cpuClock } from '../../support/cpu-clock.js';

const xmp =
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Label="here"/></rdf:RDF>';
const dataset = (record: number, number: number, value: string) => {
  const raw = bytes(Buffer.from(value, 'utf8'));
  return bytes([0x1c, record, number], be16(raw.length), raw);
};
const resource = (id: number, data: Uint8Array) =>
  bytes('8BIM', be16(id), [0, 0], be32(data.length), data, data.length % 2 === 1 ? [0] : []);

describe('metadata of a JPEG', () => {
  it('reads comments and bare text in application segments', async () => {
    const file = jpeg([
      segment(codes.COM, 'made by hand'),
      app(9, 'AIGC{"Label":"1"}\0\x01\x02'),
      app(7, [0, 1, 2]),
    ]);
    expect(valuesOf(await metadataOf(file), 'jpeg')).toEqual({
      COM: 'made by hand',
      APP9: 'AIGC{"Label":"1"}',
    });
  });

  it('takes nothing from behind its end', async () => {
    const tail = bytes('AIGC{"Label":"1"}', segment(codes.COM, 'x'));
    expect((await metadataOf(bytes(jpeg([]), tail))).fields).toEqual([]);
  });

  it('reads Photoshop’s resources and the IPTC in them, over several segments', async () => {
    const iptc = bytes(dataset(2, 65, 'Editor'), dataset(2, 80, '作者'), dataset(2, 231, 'x'));
    const block = bytes(
      resource(1028, iptc),
      resource(1030, bytes(be16(8), be16(0))),
      resource(2000, bytes('abc')),
    );
    const half = 20;
    const header = 'Photoshop 3.0\0';
    const file = jpeg([app(13, header, block.subarray(0, half)), app(13, header, block.subarray(half))]);
    const metadata = await metadataOf(file);
    expect(valuesOf(metadata, 'photoshop')).toEqual({
      '8BIM:1028': `${iptc.length} bytes`,
      '8BIM:1030': 'quality 12',
      '8BIM:2000': '3 bytes',
    });
    expect(valuesOf(metadata, 'iptc')).toEqual({
      OriginatingProgram: 'Editor',
      Byline: '作者',
      '2:231': 'x',
    });
    const byline = metadata.fields.find((field) => field.name === 'Byline');
    expect(byline === undefined ? '' : bytesOf(file, byline)).toContain(
      Buffer.from('作者').toString('latin1'),
    );
  });

  it('reads what "Save for Web" leaves', async () => {
    const text = bytes(be32(2), 'hi');
    const file = jpeg([
      app(12, 'Ducky', be16(1), be16(4), be32(60), be16(2), be16(text.length), text, be16(0)),
    ]);
    expect(valuesOf(await metadataOf(file), 'photoshop')).toEqual({
      'Ducky:Quality': '60',
      'Ducky:Comment': 'hi',
    });
  });

  it('names the colour profile, however many segments it fills', async () => {
    const whole = await encoder(8, 8).jpeg().withIccProfile('srgb').toBuffer();
    const { ProfileDescription } = valuesOf(await metadataOf(whole), 'icc');
    expect(ProfileDescription).toMatch(/sRGB/i);
    const at = whole.indexOf('ICC_PROFILE\0') + 14;
    const profile = whole.subarray(at, at - 16 + whole.readUInt16BE(at - 16));
    const split = [profile.subarray(0, 200), profile.subarray(200)].map((part, i) =>
      app(2, 'ICC_PROFILE\0', [i + 1, 2], part),
    );
    expect(valuesOf(await metadataOf(jpeg(split)), 'icc').ProfileDescription).toBe(ProfileDescription);
  });
});

describe('metadata of a PNG', () => {
  const inflated = (text: string | Uint8Array) => deflateSync(text);

  it('reads text chunks of all three kinds, before and after the picture', async () => {
    const prompt = '{"1":{"class_type":"KSampler"}}';
    const file = png([
      chunk('tEXt', 'parameters\0Steps: 20'),
      chunk('zTXt', 'prompt\0\0', inflated(prompt)),
      chunk('iTXt', 'AIGC\0\0\0zh\0\0', Buffer.from('{"标":1}')),
      chunk('iTXt', 'Comment\0\x01\0\0\0', inflated(Buffer.from('压缩'))),
      chunk('tIME', be16(2026), [2, 3, 4, 5, 6]),
      chunk('IDAT', 'x'),
      chunk('tEXt', 'Software\0late'),
    ]);
    const metadata = await metadataOf(file);
    expect(metadata.problems).toEqual([]);
    expect(valuesOf(metadata, 'png')).toEqual({
      parameters: 'Steps: 20',
      prompt,
      AIGC: '{"标":1}',
      Comment: '压缩',
      tIME: '2026-02-03T04:05:06Z',
      Software: 'late',
    });
    const late = metadata.fields.find((field) => field.name === 'Software');
    expect(late === undefined ? '' : bytesOf(file, late)).toBe('late');
  });

  it('takes nothing from behind IEND', async () => {
    expect((await metadataOf(bytes(png([]), chunk('tEXt', 'parameters\0Steps')))).fields).toEqual([]);
  });

  it('reads XMP and the profiles that ImageMagick writes', async () => {
    const tiff = new TiffBuilder(false).build([ascii(0x131, 'Editor')]);
    const raw = (type: string, data: Uint8Array) => {
      const digits = Buffer.from(data).toString('hex').replace(/.{72}/g, '$&\n');
      return chunk(
        'zTXt',
        `Raw profile type ${type}\0\0`,
        inflated(`\n${type}\n ${data.length}\n${digits}\n`),
      );
    };
    const file = png([
      chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', xmp),
      raw('APP1', bytes('Exif\0\0', tiff)),
      raw('iptc', resource(1028, dataset(2, 110, 'Credit'))),
    ]);
    const metadata = await metadataOf(file);
    expect(metadata.problems).toEqual([]);
    expect(valuesOf(metadata, 'xmp')).toEqual({ 'xmp:Label': 'here' });
    expect(valuesOf(metadata, 'exif')).toEqual({ Software: 'Editor' });
    expect(valuesOf(metadata, 'iptc')).toEqual({ Credit: 'Credit' });
  });

  it('bounds what bombs unpack to, one by one and together', async () => {
    const bomb = chunk('zTXt', 'a\0\0', deflateSync(Buffer.alloc(100_000_000)));
    const spentMs = cpuClock();
    const metadata = await metadataOf(png(Array.from({ length: 50 }, () => bomb)));
    expect(spentMs()).toBeLessThan(1_000);
    expect(metadata.fields).toEqual([]);
    expect(metadata.problems.length).toBeGreaterThan(0);
  });

  it.each([
    ['a text', chunk('tEXt', 'a\0', `${' '.repeat(8_000_000)}x`)],
    ['a profile', chunk('zTXt', 'Raw profile type exif\0\0', inflated(`${' '.repeat(8_000_000)}x`))],
  ])('reads millions of blanks in %s once', async (_name, blanks) => {
    const spentMs = cpuClock();
    await metadataOf(png([blanks]));
    expect(spentMs()).toBeLessThan(3_000);
  });

  it('cuts a value that is too long, and says so', async () => {
    const metadata = await metadataOf(png([chunk('tEXt', 'long\0', 'x'.repeat(2_000_000))]));
    expect(metadata.fields[0].value).toHaveLength(1024 * 1024);
    expect(metadata.problems).toHaveLength(1);
  });

  it('reads 100,000 text chunks up to its bound and no further', async () => {
    const spentMs = cpuClock();
    const metadata = await metadataOf(png(Array.from({ length: 100_000 }, () => chunk('tEXt', 'a\0b'))));
    expect(spentMs()).toBeLessThan(2_000);
    expect(metadata.fields).toHaveLength(10_000);
    expect(metadata.problems.map(({ detail }) => detail)).toEqual(['more metadata than is read']);
  });
});

describe('metadata of WebP and HEIF', () => {
  it('reads XMP from its chunk', async () => {
    const file = webp(extended(4, 4), riffChunk('XMP ', xmp));
    expect(valuesOf(await metadataOf(file), 'xmp')).toEqual({ 'xmp:Label': 'here' });
  });

  it('reads XMP from a mime item, and only from one', async () => {
    const photo = { type: 'hvc1', data: bytes('x'), properties: [ispe(4, 4)] };
    const read = async (contentType: string) =>
      valuesOf(await metadataOf(heif([photo, { type: 'mime', contentType, data: bytes(xmp) }])), 'xmp');
    expect(await read('application/rdf+xml')).toEqual({ 'xmp:Label': 'here' });
    expect(await read('text/plain')).toEqual({});
  });

  it('tells once what is left unread, however many items that are, and what else is wrong beside it', async () => {
    const photo = { type: 'hvc1', data: bytes('x'), properties: [ispe(4, 4)] };
    const item = (data: Uint8Array) => ({ type: 'mime', contentType: 'application/json', data });
    const large = Array.from({ length: 6 }, () => item(new Uint8Array(9 * 1024 * 1024)));
    const { problems } = await metadataOf(heif([photo, ...large, item(bytes())]));
    expect(problems.map(({ detail }) => detail)).toEqual([
      'more metadata than is read',
      'an item whose place in the file makes no sense',
    ]);
  });
});
