/**
 * The frame in which picture generators hide text in lowest bits: of the alpha channel, or of red, green and blue in
 * turn. Bits run down the columns, most significant first; a 15-character signature, the payload's length in bits
 * (32 bit), the payload, which is UTF-8 or gzip. The "stealth pnginfo" convention of web UIs and NovelAI.
 */
const signatures = {
  alpha: { stealth_pnginfo: 'plain', stealth_pngcomp: 'gzip' },
  rgb: { stealth_rgbinfo: 'plain', stealth_rgbcomp: 'gzip' },
} as const;
const signatureBytes = 15;
const headerBytes = signatureBytes + 4;

/** Which samples carry the bits. */
export type HidingPlace = keyof typeof signatures;
export const hidingPlaces: readonly HidingPlace[] = ['alpha', 'rgb'];

const samplesPerPixel: Readonly<Record<HidingPlace, number>> = { alpha: 1, rgb: 3 };

/** Pixels that must be read to tell whether anything is hidden. */
export const headerPixels = (place: HidingPlace): number =>
  Math.ceil((headerBytes * 8) / samplesPerPixel[place]);

/** Longest payload taken in, bytes: prompts and workflows stay far below. */
export const maxPayloadBytes = 1 << 20;

export interface HiddenHeader {
  readonly place: HidingPlace;
  readonly form: 'plain' | 'gzip';
  readonly payloadBytes: number;
}

/** Samples of `place` for each pixel, row by row. */
export interface Samples {
  readonly place: HidingPlace;
  readonly values: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The header, or null where the bits hold none or promise more than fits in a picture of so many `pixels`. */
export function readHiddenHeader(samples: Samples, pixels: number): HiddenHeader | null {
  const { place } = samples;
  const header = hiddenBytes(samples, headerBytes);
  const signature = String.fromCharCode(...header.subarray(0, signatureBytes));
  const forms: Readonly<Partial<Record<string, HiddenHeader['form']>>> = signatures[place];
  const form = Object.hasOwn(forms, signature) ? forms[signature] : undefined;
  if (form === undefined) return null;
  const bits = new DataView(header.buffer).getUint32(signatureBytes);
  const payloadBytes = bits / 8;
  const room = pixels * samplesPerPixel[place] - headerBytes * 8;
  const fits = bits > 0 && bits % 8 === 0 && payloadBytes <= maxPayloadBytes && bits <= room;
  return fits ? { place, form, payloadBytes } : null;
}

/** The payload's bytes, out of the whole picture's samples. */
export function readHiddenPayload(samples: Samples, { payloadBytes }: HiddenHeader): Uint8Array {
  return hiddenBytes(samples, headerBytes + payloadBytes).subarray(headerBytes);
}

/** The first `count` bytes, column by column; zero where the picture ends before them. */
function hiddenBytes({ place, values, width, height }: Samples, count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  const per = samplesPerPixel[place];
  const bits = Math.min(count * 8, width * height * per);
  for (let i = 0; i < bits; i++) {
    const pixel = Math.floor(i / per);
    const at = (pixel % height) * width + Math.floor(pixel / height);
    bytes[i >> 3] |= (values[at * per + (i % per)] & 1) << (7 - (i & 7));
  }
  return bytes;
}
