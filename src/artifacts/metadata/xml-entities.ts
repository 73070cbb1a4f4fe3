/** What a name's letters make as one number, so that a reference costs no string; -1 where no name could stand. */
function keyOf(text: string, from: number, to: number): number {
  if (to - from > longestName) return -1;
  let key = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0 || unit > 127) return -1;
    key = (key << 7) | unit;
  }
  return key;
}

const longestName = 4;
const named: ReadonlyMap<number, number> = new Map(
  Object.entries({ lt: 60, gt: 62, amp: 38, quot: 34, apos: 39 }).map(([name, code]) => [
    keyOf(name, 0, name.length),
    code,
  ]),
);
const hash = 35;
const letterX = 120;
/** Longest reference between `&` and `;`. */
const maxReference = 8;
const ampersand = 38;
const semicolon = 59;

/**
 * Resolves the five entities of XML and numeric references; any other stays as written. Ends soon after `limit` units
 * of UTF-16, whatever follows: a file may be nothing but references, so that each costs a few steps and no string.
 */
export function decodeEntities(text: string, limit = Infinity): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  const out = new Output();
  let done = 0;
  for (; at >= 0 && out.length < limit; at = next(text, done)) {
    if (at > done) out.stretch(text, done, at);
    const close = closing(text, at + 1);
    const code = close < 0 ? null : codePoint(text, at + 1, close);
    out.code(code ?? ampersand);
    done = code === null ? at + 1 : close + 1;
  }
  if (out.length < limit) out.stretch(text, done, text.length);
  return out.text();
}

/** The next ampersand; references often follow one another. */
function next(text: string, from: number): number {
  return text.charCodeAt(from) === ampersand ? from : text.indexOf('&', from);
}

/** Where the reference's semicolon stands; -1 where none is near. */
function closing(text: string, from: number): number {
  for (let at = from; at <= from + maxReference; at++) if (text.charCodeAt(at) === semicolon) return at;
  return -1;
}

function codePoint(text: string, from: number, to: number): number | null {
  if (text.charCodeAt(from) !== hash) return named.get(keyOf(text, from, to)) ?? null;
  const hex = (text.charCodeAt(from + 1) | 32) === letterX;
  const base = hex ? 16 : 10;
  let code = 0;
  const first = from + (hex ? 2 : 1);
  for (let at = first; at < to; at++) {
    const digit = digitOf(text.charCodeAt(at));
    if (digit < 0 || digit >= base) return null;
    code = code * base + digit;
  }
  return to > first && code > 0 && code <= 0x10ffff ? code : null;
}

/** 0 to 15; -1 for what is no digit. */
function digitOf(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  const letter = unit | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/** Text that is gathered unit by unit, in pieces of bounded size. */
class Output {
  length = 0;
  readonly #pieces: string[] = [];
  readonly #units = Buffer.alloc(32_768);
  #filled = 0;

  code(code: number): void {
    if (code > 0xffff) {
      this.#unit(0xd800 + ((code - 0x10000) >> 10));
      this.#unit(0xdc00 + ((code - 0x10000) & 0x3ff));
    } else this.#unit(code);
  }

  stretch(text: string, from: number, to: number): void {
    if (to - from > 64) {
      this.#flush();
      this.#pieces.push(text.slice(from, to));
      this.length += to - from;
    } else {
      for (let at = from; at < to; at++) this.#unit(text.charCodeAt(at));
    }
  }

  text(): string {
    this.#flush();
    return this.#pieces.join('');
  }

  #unit(unit: number): void {
    this.#units[this.#filled] = unit & 255;
    this.#units[this.#filled + 1] = unit >> 8;
    this.#filled += 2;
    this.length += 1;
    if (this.#filled === this.#units.length) this.#flush();
  }

  #flush(): void {
    if (this.#filled > 0) this.#pieces.push(this.#units.toString('utf16le', 0, this.#filled));
    this.#filled = 0;
  }
}
