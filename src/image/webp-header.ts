import { hasText, u16le, u24le, u32le } from './bytes.js';
import type { Header } from './header.js';

const alphaFlag = 0x10;
const animationFlag = 0x02;

/** Size, alpha and frames from the first chunk: VP8X (RFC 9649 2.7), VP8 (RFC 6386 9.1) or VP8L (RFC 9649 3.4). */
export function webpHeader(bytes: Uint8Array): Header | null {
  const data = 20;
  if (bytes.length < data + 10) return null;
  if (hasText(bytes, 12, 'VP8X')) {
    return {
      width: 1 + u24le(bytes, data + 4),
      height: 1 + u24le(bytes, data + 7),
      frames: (bytes[data] & animationFlag) === 0 ? 1 : Math.max(1, countFrames(bytes)),
      bitDepth: 8,
      hasAlpha: (bytes[data] & alphaFlag) !== 0,
    };
  }
  if (hasText(bytes, 12, 'VP8 ') && hasText(bytes, data + 3, '\x9d\x01\x2a')) {
    const width = u16le(bytes, data + 6) & 0x3fff;
    const height = u16le(bytes, data + 8) & 0x3fff;
    return { width, height, frames: 1, bitDepth: 8, hasAlpha: false };
  }
  if (hasText(bytes, 12, 'VP8L') && bytes[data] === 0x2f) {
    const bits = u32le(bytes, data + 1);
    const width = 1 + (bits & 0x3fff);
    const height = 1 + ((bits >>> 14) & 0x3fff);
    return { width, height, frames: 1, bitDepth: 8, hasAlpha: ((bits >>> 28) & 1) === 1 };
  }
  return null;
}

function countFrames(bytes: Uint8Array): number {
  let frames = 0;
  for (let at = 12; at + 8 <= bytes.length;) {
    if (hasText(bytes, at, 'ANMF')) frames += 1;
    const size = u32le(bytes, at + 4);
    at += 8 + size + (size & 1);
  }
  return frames;
}
