import { bytes, le24, le32, type Piece } from './bytes.js';

export function riffChunk(type: string, ...data: readonly Piece[]): Uint8Array {
  const body = bytes(...data);
  return bytes(type, le32(body.length), body, body.length % 2 === 1 ? [0] : []);
}

export function webp(...chunks: readonly Uint8Array[]): Uint8Array {
  const body = bytes('WEBP', ...chunks);
  return bytes('RIFF', le32(body.length), body);
}

/** A WebP file with these chunks behind its own. */
export function withRiffChunks(file: Uint8Array, ...chunks: readonly Uint8Array[]): Uint8Array {
  return webp(file.subarray(12), ...chunks);
}

export function extended(width: number, height: number, flags = 0): Uint8Array {
  return riffChunk('VP8X', [flags, 0, 0, 0], le24(width - 1), le24(height - 1));
}
