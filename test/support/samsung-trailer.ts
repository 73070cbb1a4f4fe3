import { bytes, le16, le32 } from './bytes.js';

/** Samsung's blocks and their directory, as its phones put them behind a picture. */
export function samsungTrailer(blocks: Record<string, Uint8Array>): Uint8Array {
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
