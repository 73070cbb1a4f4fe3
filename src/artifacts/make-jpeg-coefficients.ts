import type { Container } from '../image/container.js';
import { fullLuma, readJpegCoefficients, type CoefficientPlane } from '../image/jpeg-coefficients.js';
import { defineMaker, notJpeg } from './maker.js';
import type { Inapplicable } from './types.js';

/** Real files have a dozen scans at most; a hostile one may have thousands, each over the whole picture. */
export const maxScans = 64;

export const jpegCoefficientsMaker = defineMaker({
  name: 'jpegCoefficients',
  needs: ['bytes', 'container'],
  make({ bytes, container }, { maxPixels }) {
    if (container.format !== 'jpeg') return notJpeg;
    const result = readJpegCoefficients(bytes, { maxPixels, maxScans, lumaOnly: true });
    return 'unreadable' in result ? unreadable(result.unreadable) : result.coefficients;
  },
});

/** Brightness coefficients for measures that do without them where there are none: no JPEG, four colours, unreadable. */
export function lumaCoefficients(
  bytes: Uint8Array,
  { format }: Container,
  maxPixels: number,
): CoefficientPlane | null {
  if (format !== 'jpeg') return null;
  const result = readJpegCoefficients(bytes, { maxPixels, maxScans, lumaOnly: true });
  if ('unreadable' in result) return null;
  return fullLuma(result.coefficients);
}

/** The decoder's own words are technical and stand in English in both. */
export const unreadable = (detail: string): Inapplicable => ({
  inapplicable: {
    en: `The JPEG's compressed data cannot be read. ${detail}`,
    zh: `无法读取该 JPEG 的压缩数据：${detail}`,
  },
});
