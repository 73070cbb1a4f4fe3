/** Marker codes of a JPEG stream. ITU-T T.81 table B.1. */
export const SOI = 0xd8;
export const EOI = 0xd9;
export const SOS = 0xda;

export const isRestart = (code: number): boolean => code >= 0xd0 && code <= 0xd7;
/** Start of frame: C0..CF without DHT, JPG and DAC. */
export const isFrame = (code: number): boolean =>
  code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;
/** A marker without length and payload. */
export const isBare = (code: number): boolean =>
  code === 0x01 || code === SOI || code === EOI || isRestart(code);

const named: Readonly<Record<number, string>> = {
  0x01: 'TEM',
  0xc4: 'DHT',
  0xc8: 'JPG',
  0xcc: 'DAC',
  0xd8: 'SOI',
  0xd9: 'EOI',
  0xda: 'SOS',
  0xdb: 'DQT',
  0xdc: 'DNL',
  0xdd: 'DRI',
  0xde: 'DHP',
  0xdf: 'EXP',
  0xfe: 'COM',
};

/** `SOF0`, `APP1`, `RST3` ...; reserved codes as `RES` and two hex digits. */
export function markerName(code: number): string {
  if (code in named) return named[code];
  if (isFrame(code)) return `SOF${code - 0xc0}`;
  if (isRestart(code)) return `RST${code - 0xd0}`;
  if (code >= 0xe0 && code <= 0xef) return `APP${code - 0xe0}`;
  if (code >= 0xf0) return `JPG${code - 0xf0}`;
  return `RES${code.toString(16).padStart(2, '0')}`;
}

/**
 * Index of the next marker's code byte at or after `at`: FF, any fill bytes FF, then a byte that is neither 00 nor
 * FF. -1 where the bytes end first.
 */
export function nextMarker(bytes: Uint8Array, at: number): number {
  let i = at;
  while (i + 1 < bytes.length) {
    if (bytes[i] !== 0xff) i += 1;
    else if (bytes[i + 1] === 0xff) i += 1;
    else if (bytes[i + 1] === 0x00) i += 2;
    else return i + 1;
  }
  return -1;
}

/** Where the entropy-coded data that starts at `at` ends: the next marker that is no restart, or the file's end. */
export function scanEnd(bytes: Uint8Array, at: number): number {
  const last = bytes.length - 1;
  for (let i = at; i < last; i++) {
    if (bytes[i] !== 0xff) continue;
    const code = bytes[i + 1];
    if (code !== 0x00 && code !== 0xff && !isRestart(code)) return i;
  }
  return bytes.length;
}
