/** A small photo in each format, and how a file made to cost something is put together in it. */
import { box, heif, ispe, type Item } from './build-heif.js';
import { withRiffChunks } from './build-webp.js';
import { bytes, type Piece } from './bytes.js';
import { encodedJpeg, encoder } from './pictures.js';

export const jpeg = await encodedJpeg();
export const png = new Uint8Array(await encoder(64, 48).png().toBuffer());
const webp = new Uint8Array(await encoder(64, 48).webp().toBuffer());
export const picture: Item = { type: 'grid', data: bytes('x'), properties: [ispe(64, 48)] };

export const inRiff = (...chunks: readonly Uint8Array[]): Uint8Array => withRiffChunks(webp, ...chunks);
export const inHeif = (...items: readonly Item[]): Uint8Array => heif([picture, ...items]);
/** The box in which files of HEIC's family keep credentials. */
export const credentialBox = (...content: readonly Piece[]): Uint8Array =>
  box('uuid', Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex'), ...content);

export const times = (count: number, piece: Uint8Array): Uint8Array => {
  const all = new Uint8Array(piece.length * count);
  for (let i = 0; i < count; i++) all.set(piece, i * piece.length);
  return all;
};
