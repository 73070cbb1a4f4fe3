/** CRC-32 of ISO 3309 as PNG uses it (PNG 3rd edition, annex D), four bytes at a time by four tables. */
const tables = makeTables();

function makeTables(): readonly Uint32Array[] {
  const first = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    first[n] = c;
  }
  const all = [first];
  for (let t = 1; t < 4; t++) {
    all.push(all[t - 1].map((c) => (c >>> 8) ^ first[c & 0xff]));
  }
  return all;
}

/** Checksum of `bytes[from, to)`, unsigned 32 bit. */
export function crc32(bytes: Uint8Array, from: number, to: number): number {
  const [t0, t1, t2, t3] = tables;
  let c = 0xffffffff;
  let i = from;
  for (; i + 4 <= to; i += 4) {
    c ^= bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24);
    c = t3[c & 0xff] ^ t2[(c >>> 8) & 0xff] ^ t1[(c >>> 16) & 0xff] ^ t0[c >>> 24];
  }
  for (; i < to; i++) c = t0[(c ^ bytes[i]) & 0xff] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
