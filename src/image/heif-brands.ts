import { fourCc, hasText, u32be } from './bytes.js';

const avif = ['avif', 'avis'];
const hevc = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'];
/** Brands of files whose first use is a sequence of pictures. ISO/IEC 23008-12 annex B; AVIF 1.1 section 6.3. */
const sequences = ['avis', 'msf1', 'hevc', 'hevx', 'hevm', 'hevs'];

/** Major brand first, then the compatible ones; empty where the file does not start with `ftyp`. */
export function brands(bytes: Uint8Array): readonly string[] {
  if (!hasText(bytes, 4, 'ftyp')) return [];
  const end = Math.min(u32be(bytes, 0), bytes.length, 256);
  const found: string[] = [];
  for (let at = 8; at + 4 <= end; at += 4) if (at !== 12) found.push(fourCc(bytes, at));
  return found;
}

/** `heic` or `avif` by the first brand that says so; `mif1` alone is taken for HEIC. Null for any other file. */
export function heifFormat(bytes: Uint8Array): 'heic' | 'avif' | null {
  const all = brands(bytes);
  for (const brand of all) {
    if (avif.includes(brand)) return 'avif';
    if (hevc.includes(brand)) return 'heic';
  }
  return all.includes('mif1') || all.includes('msf1') ? 'heic' : null;
}

/** Whether the file presents itself as a sequence of pictures rather than as one. */
export function isSequence(bytes: Uint8Array): boolean {
  return sequences.includes(brands(bytes)[0] ?? '');
}
