import { exactQuality } from './ijg-tables.js';
import type { QuantisationTable } from './jpeg-structure.js';

/**
 * What kind of encoder wrote a JPEG's quantisation tables. `ijg`: the IJG library's, at one quality for
 * luma and one for chroma (null where the picture has none). `web`: mozjpeg's default base. `adobe`: a pair
 * known from Adobe's writer. `other`: none of them, as in most cameras and several chat apps.
 */
export type TableFamily =
  | { readonly family: 'ijg'; readonly luma: number; readonly chroma: number | null }
  | { readonly family: 'web'; readonly quality: number }
  | { readonly family: 'adobe' }
  | { readonly family: 'other' };

export interface TablePair {
  readonly luma: readonly number[];
  readonly chroma: readonly number[];
}

/** Tables of the luma component and, where there is one, of the first chroma component. */
export function tableFamily(
  luma: QuantisationTable,
  chroma: QuantisationTable | null,
  adobe: readonly TablePair[],
): TableFamily {
  const lumaQuality = exactQuality('luma', luma.values, luma.precision);
  if (lumaQuality !== null) {
    if (!chroma) return { family: 'ijg', luma: lumaQuality, chroma: null };
    const chromaQuality = exactQuality('chroma', chroma.values, chroma.precision);
    if (chromaQuality !== null) return { family: 'ijg', luma: lumaQuality, chroma: chromaQuality };
    return { family: 'other' };
  }
  const webQuality = exactQuality('web', luma.values, luma.precision);
  if (webQuality !== null && (!chroma || same(luma.values, chroma.values))) {
    return { family: 'web', quality: webQuality };
  }
  const known = adobe.some(
    (pair) => same(pair.luma, luma.values) && (!chroma || same(pair.chroma, chroma.values)),
  );
  return { family: known ? 'adobe' : 'other' };
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
