/**
 * Files without camera data, as chat apps, screenshots and web sites leave them: each is recognised as what it is, and weighs
 * nothing. All are made here: the sides and qualities are those that the apps are known to save photos with.
 */
import sharp, { type JpegOptions } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { cameraConsistency } from '../../../src/analyzers/camera-consistency.js';
import { findingsOf } from '../../support/analysis.js';
import { analyzeFile } from '../../support/analyze.js';
import { app, withSegments } from '../../support/build-jpeg.js';
import { ascii, TiffBuilder } from '../../support/build-tiff.js';
import { utf8 } from '../../support/marks.js';
import { encoder } from '../../support/pictures.js';

let photo: Buffer;
beforeAll(async () => {
  const plain = await encoder(2_000, 1_500).jpeg({ quality: 92 }).toBuffer();
  const named = new TiffBuilder(true).build([ascii(0x010f, 'Canon'), ascii(0x0110, 'Canon EOS 5D')]);
  photo = Buffer.from(withSegments(new Uint8Array(plain), app(1, 'Exif\0\0', named)));
});

type Make = () => Promise<Uint8Array>;
const copy =
  (width: number, height: number, options: JpegOptions): Make =>
  async () =>
    new Uint8Array(await sharp(photo).resize(width, height, { fit: 'fill' }).jpeg(options).toBuffer());
const screen =
  (width: number, height: number, format: 'png' | 'jpeg'): Make =>
  async () =>
    new Uint8Array(await sharp(photo).resize(width, height, { fit: 'fill' })[format]().toBuffer());

/** Long sides that each app brings photos to, across and upright, and how it saves them. */
const chats: Readonly<
  Record<string, { readonly sides: readonly (readonly [number, number])[]; readonly saved: JpegOptions }>
> = {
  WeChat: {
    sides: [
      [1080, 1440],
      [1440, 1080],
      [1080, 1920],
      [1280, 960],
    ],
    saved: { quality: 70, progressive: true, mozjpeg: true },
  },
  QQ: {
    sides: [
      [1920, 1440],
      [1440, 1920],
      [1280, 720],
    ],
    saved: { quality: 80 },
  },
  WhatsApp: {
    sides: [
      [1600, 1200],
      [1200, 1600],
      [4096, 3072],
    ],
    saved: { quality: 75, chromaSubsampling: '4:2:0' },
  },
  Telegram: {
    sides: [
      [1280, 960],
      [960, 1280],
      [2560, 1920],
    ],
    saved: { quality: 87, progressive: true },
  },
};
const screens: readonly (readonly [string, number, number])[] = [
  ['Android', 720, 1600],
  ['Android', 1080, 2340],
  ['Android', 1080, 2400],
  ['Android', 1440, 3200],
  ['Android, turned', 2400, 1080],
  ['iPhone', 750, 1334],
  ['iPhone', 1125, 2436],
  ['iPhone', 1170, 2532],
  ['iPhone', 1179, 2556],
  ['iPhone', 1290, 2796],
];

const cases: [name: string, code: string, make: Make][] = [];
for (const [name, { sides, saved }] of Object.entries(chats)) {
  for (const [width, height] of sides)
    cases.push([`as ${name} saves ${width} x ${height}`, 'camera.state.chat', copy(width, height, saved)]);
}
for (const [phone, width, height] of screens) {
  cases.push(
    [
      `a screenshot of ${phone}, ${width} x ${height}, PNG`,
      'camera.state.screenshot',
      screen(width, height, 'png'),
    ],
    [
      `a screenshot of ${phone}, ${width} x ${height}, JPEG that says so`,
      'camera.state.screenshot',
      async () => {
        const tiff = new TiffBuilder(true);
        const exif = tiff.build([ascii(0x0131, 'Screenshot')]);
        return withSegments(await screen(width, height, 'jpeg')(), app(1, 'Exif\0\0', exif));
      },
    ],
    // A full-screen photo that a chat app stripped looks the same: it is not called a screenshot.
    [
      `${width} x ${height} of ${phone} as a bare JPEG`,
      height === 1600 ? 'camera.state.chat' : 'camera.state.noCamera',
      screen(width, height, 'jpeg'),
    ],
  );
}
cases.push(
  ['a photo stripped of its data', 'camera.state.noCamera', copy(2_000, 1_500, { quality: 92 })],
  ['a small one', 'camera.state.noCamera', copy(800, 600, { quality: 60 })],
  ['one cut to a square', 'camera.state.noCamera', copy(1_000, 1_000, { quality: 85 })],
  [
    'one saved as PNG',
    'camera.state.noCamera',
    async () => new Uint8Array(await sharp(photo).resize(900, 700).png().toBuffer()),
  ],
  [
    'one saved as WebP',
    'camera.state.noCamera',
    async () => new Uint8Array(await sharp(photo).webp().toBuffer()),
  ],
  [
    'one with a comment of its program',
    'camera.state.noCamera',
    async () => withSegments(await copy(1_000, 750, {})(), app(4, utf8('saved by a program'))),
  ],
);

describe('without camera data, weighing nothing:', () => {
  it('at least forty files', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  it.each(cases)('%s', async (_, code, make) => {
    const analysis = await analyzeFile(cameraConsistency, await make());
    expect(analysis.status).toBe('informative');
    const findings = findingsOf(analysis);
    expect(findings.map((one) => one.code)).toEqual([code]);
    expect(findings[0].strength).toBe('informative');
    expect(findings[0].kind).toBeUndefined();
  });
});
