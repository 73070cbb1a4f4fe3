const strict = new TextDecoder('utf-8', { fatal: true });
const latin = new TextDecoder('latin1');

/** Text of unstated encoding: UTF-8 where it is valid, else Latin-1; without trailing NULs and blanks. */
export function plainText(bytes: Uint8Array): string {
  return tidy(decode(bytes));
}

function decode(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return latin.decode(bytes);
  }
}

/** Several NUL-separated texts become lines. Linear, where a pattern for the end would try every blank before it. */
export function tidy(text: string): string {
  let end = text.length;
  while (end > 0 && blank.test(text.charAt(end - 1))) end--;
  return text.slice(0, end).replace(/\0+/g, '\n');
}

const blank = /[\0\s]/;

/** UTF-16 text, little-endian unless told otherwise. */
export function utf16(bytes: Uint8Array, littleEndian = true): string {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return tidy(new TextDecoder(littleEndian ? 'utf-16le' : 'utf-16be').decode(even));
}

/**
 * UTF-16 text whose byte order writers disagree about: the order under which more of it is ASCII, or failing that
 * Chinese, Japanese or Korean, is taken; `guess` decides a draw.
 */
export function utf16Guessed(bytes: Uint8Array, guess: boolean): string {
  const little = plausible(bytes, 1);
  const big = plausible(bytes, 0);
  return utf16(bytes, little === big ? guess : little > big);
}

/** Twice the ASCII units plus the units of U+3000..U+9FFF, the high byte standing at `high` of each pair. */
function plausible(bytes: Uint8Array, high: 0 | 1): number {
  let sum = 0;
  for (let i = 0; i + 1 < Math.min(bytes.length, 4096); i += 2) {
    const top = bytes[i + high];
    const low = bytes[i + 1 - high];
    if (top === 0 && low >= 9 && low < 127) sum += 2;
    else if (top >= 0x30 && top <= 0x9f) sum += 1;
  }
  return sum;
}

/** Whether a byte may stand in text: no control character but tab, line feed and carriage return. */
const mayBeText = (byte: number): boolean => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
const shortestText = 4;

/** Whether bytes are text from first to last, and enough of it to mean something. */
export function isText(bytes: Uint8Array): boolean {
  return bytes.length >= shortestText && bytes.every(mayBeText);
}

/** The text with which bytes start, up to their first control character; empty where it is no text. */
export function leadingText(bytes: Uint8Array): string {
  const stop = bytes.findIndex((byte) => !mayBeText(byte));
  const text = plainText(stop < 0 ? bytes : bytes.subarray(0, stop));
  return text.length < shortestText ? '' : text;
}
