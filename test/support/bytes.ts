/** Pieces of which the tests build files byte by byte. */
export type Piece = Uint8Array | string | readonly number[];

/** Pieces one after another; text is Latin-1. */
export function bytes(...pieces: readonly Piece[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat(
      pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : Buffer.from(piece))),
    ),
  );
}

export const be16 = (n: number): number[] => [(n >> 8) & 255, n & 255];
export const be32 = (n: number): number[] => [(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
export const le16 = (n: number): number[] => be16(n).reverse();
export const le32 = (n: number): number[] => be32(n).reverse();
export const le24 = (n: number): number[] => le32(n).slice(0, 3);
