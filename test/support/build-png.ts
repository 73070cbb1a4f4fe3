import { crc32 } from '../../src/image/crc32.js';
import { be32, bytes, type Piece } from './bytes.js';

export const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export function chunk(type: string, ...data: readonly Piece[]): Uint8Array {
  const body = bytes(type, ...data);
  return bytes(be32(body.length - 4), body, be32(crc32(body, 0, body.length)));
}

export function header(width: number, height: number, depth = 8, colour = 2): Uint8Array {
  return chunk('IHDR', be32(width), be32(height), [depth, colour, 0, 0, 0]);
}

/** A PNG of one header, the chunks given and the end; its picture data are empty. */
export function png(chunks: readonly Uint8Array[], head = header(4, 3)): Uint8Array {
  return bytes(signature, head, ...chunks, chunk('IDAT'), chunk('IEND'));
}

/** A PNG with chunks put in behind its header. */
export function withChunks(file: Uint8Array, ...chunks: readonly Uint8Array[]): Uint8Array {
  return bytes(file.subarray(0, 33), ...chunks, file.subarray(33));
}
