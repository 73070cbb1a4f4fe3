import { u16be } from './bytes.js';
import type { Header } from './header.js';
import { EOI, SOS, isBare, isFrame, nextMarker } from './jpeg-markers.js';

/** Size and precision from the first SOF, which stands before the first scan. ITU-T T.81 B.2.2. */
export function jpegHeader(bytes: Uint8Array): Header | null {
  let at = 2;
  for (;;) {
    const code = nextMarker(bytes, at);
    if (code < 0 || bytes[code] === SOS || bytes[code] === EOI) return null;
    if (isFrame(bytes[code])) {
      if (code + 9 > bytes.length) return null;
      return {
        width: u16be(bytes, code + 6),
        height: u16be(bytes, code + 4),
        frames: 1,
        bitDepth: bytes[code + 3],
        hasAlpha: false,
      };
    }
    at = code + 1 + (isBare(bytes[code]) ? 0 : Math.max(2, u16be(bytes, code + 1)));
  }
}
