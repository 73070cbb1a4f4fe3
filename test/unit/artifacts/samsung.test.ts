import { describe, expect, it } from 'vitest';
import { jpeg } from '../../support/build-jpeg.js';
import { box, heif, ispe } from '../../support/build-heif.js';
import { bytes, le16, le32 } from '../../support/bytes.js';
import { bytesOf, metadataOf, valuesOf } from '../../support/metadata.js';

/** Samsung's blocks and their directory. */
function trailer(blocks: Record<string, Uint8Array>): Uint8Array {
  const all = Object.entries(blocks).map(([name, data]) =>
    bytes(le16(0), le16(0xb01), le32(name.length), name, data),
  );
  const total = all.reduce((sum, block) => sum + block.length, 0);
  let before = 0;
  const entries = all.map((block) => {
    const entry = bytes(le16(0), le16(0xb01), le32(total - before), le32(block.length));
    before += block.length;
    return entry;
  });
  const directory = bytes('SEFH', le32(107), le32(all.length), ...entries);
  return bytes(...all, directory, le32(directory.length), 'SEFT');
}

const blocks = { Image_UTC_Data: bytes('1783010817795'), PhotoEditor_Re_Edit_Data: bytes('{"genAIType":1}') };
const expected = { Image_UTC_Data: '1783010817795', PhotoEditor_Re_Edit_Data: '{"genAIType":1}' };

describe('Samsung’s directory', () => {
  it('is read behind a JPEG and inside a HEIC, each block with its place', async () => {
    const photo = { type: 'hvc1', data: bytes('x'), properties: [ispe(4, 4)] };
    for (const file of [
      bytes(jpeg([]), trailer(blocks)),
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
