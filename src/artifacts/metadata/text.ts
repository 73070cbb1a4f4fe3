const strict = new TextDecoder('utf-8', { fatal: true });
const latin = new TextDecoder('latin1');
const chinese = new TextDecoder('gb18030');

/**
 * Text of unstated encoding: UTF-8 where it is valid, else GB 2312 where every byte above ASCII stands in one of its pairs,
 * else Latin-1; without trailing NULs and blanks.
 */
export function plainText(bytes: Uint8Array): string {
  return tidy(decode(bytes));
}

function decode(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return (isGb2312(bytes) ? chinese : latin).decode(bytes);
  }
}

/** Fewer pairs are Latin letters that happen to stand side by side. */
const fewestPairs = 2;

/** Whether bytes above ASCII come in pairs of GB 2312 (rows 1..87, cells 1..94) and enough of them are characters. */
function isGb2312(bytes: Uint8Array): boolean {
  let characters = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] < 0x80) continue;
    if (bytes[at] < 0xa1 || bytes[at] > 0xf7 || !(bytes[at + 1] >= 0xa1 && bytes[at + 1] <= 0xfe))
      return false;
    if (bytes[at] >= 0xb0) characters += 1;
    at += 1;
  }
  return characters >= fewestPairs;
}

/** Several NUL-separated texts become lines. Linear, where a pattern for the end would try every blank before it. */
export function tidy(text: string): string {
  let end = text.length;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end).replace(/\0+/g, '\n');
}

/** NUL or white space; a pattern is asked only about what is no ASCII. */
const isBlank = (code: number): boolean =>
  code > 0x7f
    ? /\s/.test(String.fromCharCode(code))
    : code === 0x20 || code === 0 || (code >= 9 && code <= 13);

/** UTF-16 text, little-endian unless told otherwise. */
export function utf16(bytes: Uint8Array, littleEndian = true): string {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return tidy(new TextDecoder(littleEndian ? 'utf-16le' : 'utf-16be').decode(even));
}

/** Text that may be anything: UTF-16 where a byte-order mark or the NULs of its Latin letters say so, else {@link plainText}. */
export function anyText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, false);
  if (isWide(bytes, 1)) return utf16(bytes);
  return isWide(bytes, 0) ? utf16(bytes, false) : plainText(bytes);
}

const examined = 4_096;
const fewestLetters = 4;

/** Whether a good part of the pairs are Latin letters whose high byte, at `high`, is zero, and no low byte is. */
function isWide(bytes: Uint8Array, high: 0 | 1): boolean {
  const pairs = Math.min(bytes.length, examined) >> 1;
  let letters = 0;
  for (let i = 0; i < 2 * pairs; i += 2) {
    const low = bytes[i + 1 - high];
    // NULs end the text in either reading.
    if (low === 0 && bytes[i + high] === 0) break;
    if (low === 0) return false;
    if (bytes[i + high] === 0 && low < 0x7f) letters += 1;
  }
  return letters >= fewestLetters && letters * 4 >= pairs;
}

/** Text that is said to be UTF-16, unless it is UTF-8 all the same, as some writers have it. */
export function utf16Named(bytes: Uint8Array, guess: boolean): string {
  return isBytewise(bytes) ? plainText(bytes) : utf16Guessed(bytes, guess);
}

/** ASCII from first to last, longer than chance makes of UTF-16, with a blank or a quotation mark in it. */
function isBytewise(bytes: Uint8Array): boolean {
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1;
  const text = bytes.subarray(0, Math.min(end, examined));
  if (text.length < shortestBytewise || !(text.includes(0x20) || text.includes(0x22))) return false;
  return text.every((byte) => mayBeText(byte) && byte < 0x7f);
}
const shortestBytewise = 16;

/**
 * UTF-16 text whose byte order writers disagree about: the order under which more of it is ASCII, or failing that
 * Chinese, Japanese or Korean, is taken; `guess` decides a draw.
 */
function utf16Guessed(bytes: Uint8Array, guess: boolean): string {
  const little = plausible(bytes, 1);
  const big = plausible(bytes, 0);
  return utf16(bytes, little === big ? guess : little > big);
}

/** Twice the ASCII units plus the units of U+3000..U+9FFF, the high byte standing at `high` of each pair. */
function plausible(bytes: Uint8Array, high: 0 | 1): number {
  let sum = 0;
  for (let i = 0; i + 1 < Math.min(bytes.length, examined); i += 2) {
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
