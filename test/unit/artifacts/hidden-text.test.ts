import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openArtifacts } from '../../../src/artifacts/index.js';
import { hideText } from '../../support/hide-text.js';

const settings = '{"prompt":"a torn shoe box","steps":28}';

async function hidden(payload: Uint8Array, packed: boolean, width = 64, height = 96): Promise<Buffer> {
  const alpha = Buffer.from(hideText(payload, width, height, packed));
  const rgb = { create: { width, height, channels: 3, background: '#864' } } as const;
  const raw = { raw: { width, height, channels: 1 } } as const;
  return sharp(rgb).joinChannel(alpha, raw).png().toBuffer();
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
