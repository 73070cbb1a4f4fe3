import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openArtifacts } from '../../../src/artifacts/index.js';
import { hideText } from '../../support/hide-text.js';

const settings = '{"prompt":"a torn shoe box","steps":28}';

async function hidden(payload: Uint8Array, packed: boolean, width = 64, height = 96): Promise<Buffer> {
  const alpha = Buffer.from(hideText(payload, width, height, packed).values);
  const rgb = { create: { width, height, channels: 3, background: '#864' } } as const;
  const raw = { raw: { width, height, channels: 1 } } as const;
  return sharp(rgb).joinChannel(alpha, raw).png().toBuffer();
}

/** An opaque picture with the payload in its colours. */
function inColours(payload: Uint8Array, packed: boolean, width = 64, height = 96) {
  const { values } = hideText(payload, width, height, packed, 'rgb');
  return sharp(values, { raw: { width, height, channels: 3 } });
}

async function read(bytes: Uint8Array) {
  return openArtifacts(bytes, { maxPixels: 2e6 }).get('hiddenText');
}

describe('the artifact hiddenText', () => {
  it('is the hidden text, plain or compressed, with the place of the pixels', async () => {
    for (const [payload, packed] of [
      [Buffer.from(settings), false],
      [gzipSync(settings), true],
    ] as const) {
      for (const height of [96, 400]) {
        expect(await read(await hidden(payload, packed, 64, height))).toMatchObject({
          text: settings,
          part: 'IDAT',
        });
      }
    }
  });

  it('is read out of the transparency of WebP, lossless or not', async () => {
    for (const [lossless, part] of [
      [true, 'VP8L'],
      [false, 'VP8 '],
    ] as const) {
      for (const height of [96, 400]) {
        const png = await hidden(Buffer.from(settings), false, 64, height);
        const webp = await sharp(png).webp({ lossless, exact: true }).toBuffer();
        expect(await read(webp)).toMatchObject({ text: settings, place: 'alpha', part });
      }
    }
  });

  it('is read out of the colours of opaque files, and not once they were saved lossily', async () => {
    for (const [payload, packed] of [
      [Buffer.from(settings), false],
      [gzipSync(settings), true],
    ] as const) {
      for (const height of [40, 96, 400]) {
        const picture = inColours(payload, packed, 64, height);
        const found = { text: settings, place: 'rgb' };
        expect(await read(await picture.png().toBuffer())).toMatchObject({ ...found, part: 'IDAT' });
        const webp = await picture.webp({ lossless: true }).toBuffer();
        expect(await read(webp)).toMatchObject({ ...found, part: 'VP8L' });
        expect(
          await read(await picture.clone().webp({ quality: 95, lossless: false }).toBuffer()),
        ).toMatchObject({ text: null });
      }
    }
    const bomb = gzipSync(Buffer.alloc(64 << 20));
    expect(await read(await inColours(bomb, true, 1024, 1024).png().toBuffer())).toMatchObject({
      text: null,
    });
  });

  it('is null for opaque files, plain transparency and broken payloads', async () => {
    const plain = sharp({ create: { width: 64, height: 96, channels: 4, background: '#8648' } });
    const opaque = sharp({ create: { width: 64, height: 96, channels: 3, background: '#864' } });
    for (const bytes of [
      await plain.png().toBuffer(),
      await opaque.png().toBuffer(),
      await opaque.jpeg().toBuffer(),
      await hidden(Buffer.from('no gzip at all'), true),
    ]) {
      expect(await read(bytes)).toMatchObject({ text: null });
    }
  });

  it('does not unpack a bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(64 << 20));
    expect(bomb.length * 8).toBeLessThan(1024 * 1024);
    expect(await read(await hidden(bomb, true, 1024, 1024))).toMatchObject({ text: null });
  });
});
