import { describe, expect, it } from 'vitest';
import { openArtifacts } from '../../../src/artifacts/index.js';
import { app, withSegments } from '../../support/build-jpeg.js';
import { TiffBuilder } from '../../support/build-tiff.js';
import { bytes } from '../../support/bytes.js';
import { encodedJpeg } from '../../support/pictures.js';

/** A photo whose EXIF embeds the bytes given. */
async function withThumbnail(picture: Uint8Array): Promise<Uint8Array> {
  const tiff = new TiffBuilder(false);
  const build = (at: number) => tiff.build([], [tiff.long(0x201, at), tiff.long(0x202, picture.length)]);
  const exif = bytes(build(build(0).length), picture);
  return withSegments(await encodedJpeg(64, 48), app(1, 'Exif\0\0', exif));
}

describe('the embedded thumbnail', () => {
  it('is decoded', async () => {
    const file = await withThumbnail(await encodedJpeg(16, 12));
    const made = await openArtifacts(file, { maxPixels: 1e6 }).get('thumbnail');
    expect(made).toMatchObject({ width: 16, height: 12 });
  });

  it('counts as none when damaged or oversized', async () => {
    const reason = { inapplicable: { en: 'The embedded thumbnail cannot be decoded.' } };
    for (const picture of [bytes([0xff, 0xd8, 0xff, 0xd9]), (await encodedJpeg(16, 12)).subarray(0, 100)]) {
      const made = await openArtifacts(await withThumbnail(picture), { maxPixels: 1e6 }).get('thumbnail');
      expect(made).toMatchObject(reason);
    }
  });
});
