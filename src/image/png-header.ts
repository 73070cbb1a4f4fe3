import { hasText, u32be } from './bytes.js';
import type { Header } from './header.js';

/** Size, depth and alpha from IHDR and tRNS; frames from the acTL that stands before IDAT. PNG 3rd edition, clause 11. */
export function pngHeader(bytes: Uint8Array): Header | null {
  if (!hasText(bytes, 12, 'IHDR') || bytes.length < 33) return null;
  let frames = 1;
  let transparent = false;
  for (let at = 33; at + 8 <= bytes.length && !hasText(bytes, at + 4, 'IDAT'); at += 12 + u32be(bytes, at)) {
    if (hasText(bytes, at + 4, 'acTL')) frames = Math.max(1, u32be(bytes, at + 8));
    if (hasText(bytes, at + 4, 'tRNS')) transparent = true;
  }
  const colourType = bytes[25];
  return {
    width: u32be(bytes, 16),
    height: u32be(bytes, 20),
    frames,
    bitDepth: bytes[24],
    hasAlpha: transparent || (colourType & 4) !== 0,
  };
}
