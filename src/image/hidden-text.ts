/**
 * The frame in which picture generators hide text in the lowest bit of the alpha channel: bits run down the
 * columns, most significant first; a 15-character signature, the payload's length in bits (32 bit), the
 * payload, which is UTF-8 or gzip. The "stealth pnginfo" convention of web UIs and NovelAI.
 */
const signatures = { stealth_pnginfo: 'plain', stealth_pngcomp: 'gzip' } as const;
const signatureBytes = 15;
const headerBytes = signatureBytes + 4;

/** Bits that must be read to tell whether anything is hidden. */
export const headerBits = headerBytes * 8;

/** Longest payload taken in, bytes: prompts and workflows stay far below. */
export const maxPayloadBytes = 1 << 20;

export interface HiddenHeader {
  readonly form: 'plain' | 'gzip';
  readonly payloadBytes: number;
}

/** The header, or null where the bits hold none or promise more than fits. */
export function readHiddenHeader(
  alpha: Uint8Array,
  width: number,
  height: number,
  pixels: number,
): HiddenHeader | null {
  const header = hiddenBytes(alpha, width, height, headerBytes);
  const signature = String.fromCharCode(...header.subarray(0, signatureBytes));
  if (!Object.hasOwn(signatures, signature)) return null;
  const bits = new DataView(header.buffer).getUint32(signatureBytes);
  const payloadBytes = bits / 8;
  const fits = bits > 0 && bits % 8 === 0 && payloadBytes <= maxPayloadBytes && bits + headerBits <= pixels;
  return fits ? { form: signatures[signature as keyof typeof signatures], payloadBytes } : null;
}

/** The payload's bytes. @param alpha the whole plane, row by row. */
export function readHiddenPayload(
  alpha: Uint8Array,
  width: number,
  height: number,
  { payloadBytes }: HiddenHeader,
): Uint8Array {
  return hiddenBytes(alpha, width, height, headerBytes + payloadBytes).subarray(headerBytes);
}

/** The first `count` bytes, column by column; zero where the plane ends before them. */
function hiddenBytes(alpha: Uint8Array, width: number, height: number, count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  const bits = Math.min(count * 8, width * height);
  for (let i = 0; i < bits; i++) {
    const bit = alpha[(i % height) * width + Math.floor(i / height)] & 1;
    bytes[i >> 3] |= bit << (7 - (i & 7));
  }
  return bytes;
}
