/** Big- and little-endian reads. A read past the end sees zeros, so that no walker can throw on short bytes. */
export const u16be = (b: Uint8Array, at: number): number => (b[at] << 8) | b[at + 1];
export const u16le = (b: Uint8Array, at: number): number => b[at] | (b[at + 1] << 8);
export const u24le = (b: Uint8Array, at: number): number => u16le(b, at) | (b[at + 2] << 16);
export const u32be = (b: Uint8Array, at: number): number =>
  ((b[at] << 24) | (b[at + 1] << 16) | (b[at + 2] << 8) | b[at + 3]) >>> 0;
export const u32le = (b: Uint8Array, at: number): number =>
  (b[at] | (b[at + 1] << 8) | (b[at + 2] << 16) | (b[at + 3] << 24)) >>> 0;
/** Exact up to 2^53, beyond that rounded: large enough to be out of any file's range. */
export const u64be = (b: Uint8Array, at: number): number => u32be(b, at) * 2 ** 32 + u32be(b, at + 4);

/** Bytes as Latin-1 text, cut at the end of the array. Meant for short names: FourCC, keywords, identifiers. */
export function latin1(bytes: Uint8Array, at: number, length: number): string {
  const end = Math.min(bytes.length, at + length);
  let text = '';
  for (let i = at; i < end; i++) text += String.fromCharCode(bytes[i]);
  return text;
}

/** Whether the ASCII `text` stands at `at`. */
export function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  if (at < 0 || at + text.length > bytes.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** A FourCC as it may be shown: bytes that are not printable ASCII become `?`. */
export function fourCc(bytes: Uint8Array, at: number): string {
  return latin1(bytes, at, 4).replace(/[^\x20-\x7e]/g, '?');
}

/** Whether four printable ASCII bytes stand at `at`. */
export function isFourCc(bytes: Uint8Array, at: number): boolean {
  for (let i = at; i < at + 4; i++) if (!(bytes[i] >= 0x20 && bytes[i] <= 0x7e)) return false;
  return true;
}
