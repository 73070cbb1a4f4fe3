import { describe, expect, it } from 'vitest';
import { jpeg } from '../../support/build-jpeg.js';
import { png } from '../../support/build-png.js';
import { box, heif, ispe } from '../../support/build-heif.js';
import { extended, webp } from '../../support/build-webp.js';
import { bytes } from '../../support/bytes.js';
import { samsungTrailer as trailer } from '../../support/samsung-trailer.js';
import { bytesOf, metadataOf, valuesOf } from '../../support/metadata.js';

const blocks = { Image_UTC_Data: bytes('1783010817795'), PhotoEditor_Re_Edit_Data: bytes('{"genAIType":1}') };
const expected = { Image_UTC_Data: '1783010817795', PhotoEditor_Re_Edit_Data: '{"genAIType":1}' };

describe('Samsung’s directory', () => {
  it('is read behind a JPEG, PNG or WebP and inside a HEIC, each block with its place', async () => {
    const photo = { type: 'hvc1', data: bytes('x'), properties: [ispe(4, 4)] };
    for (const file of [
      bytes(jpeg([]), trailer(blocks)),
      bytes(png([]), trailer(blocks)),
      bytes(webp(extended(4, 4)), trailer(blocks)),
      bytes(heif([photo]), box('sefd', trailer(blocks))),
    ]) {
      const metadata = await metadataOf(file);
      expect(valuesOf(metadata, 'samsung')).toEqual(expected);
      expect(bytesOf(file, metadata.fields[1])).toContain('PhotoEditor_Re_Edit_Data{"genAIType":1}');
    }
  });

  it('only counts what is no text', async () => {
    const film = { MotionPhoto_Data: bytes('ftyp', new Uint8Array(96)) };
    expect(valuesOf(await metadataOf(bytes(jpeg([]), trailer(film))), 'samsung')).toEqual({
      MotionPhoto_Data: '100 bytes',
    });
  });

  it('is believed whole or not at all', async () => {
    const whole = trailer(blocks);
    for (const broken of [
      whole.subarray(1),
      bytes(whole, ' '),
      bytes('PhotoEditor_Re_Edit_Data{"genAIType":1}'),
    ]) {
      expect(valuesOf(await metadataOf(bytes(jpeg([]), broken)), 'samsung')).not.toHaveProperty(
        'Image_UTC_Data',
      );
    }
  });
});
