import { readJpegCoefficients, type CoefficientResult } from '../image/jpeg-coefficients.js';
import { defineMaker } from './maker.js';
import type { Inapplicable } from './types.js';

/** Real files have a dozen scans at most; a hostile one may have thousands, each over the whole picture. */
const maxScans = 64;

export const jpegCoefficientsMaker = defineMaker({
  name: 'jpegCoefficients',
  needs: ['bytes', 'container'],
  make({ bytes, container: { format } }, { maxPixels }) {
    const read = (part: Uint8Array, step = 1): CoefficientResult =>
      format === 'jpeg'
        ? readJpegCoefficients(part, { maxPixels, maxScans, lumaOnly: true, step })
        : { unreadable: 'It is no JPEG.' };
    let whole: CoefficientResult | null = null;
    const all = (): CoefficientResult => (whole ??= read(bytes));
    return {
      whole: all,
      spread: (step) => (step === 1 ? all() : read(bytes, step)),
      beginning: (sizeBytes) => read(bytes.subarray(0, sizeBytes)),
    };
  },
});

/** The decoder's own words are technical and stand in English in both. */
export const unreadable = (detail: string): Inapplicable => ({
  inapplicable: {
    en: `The JPEG's compressed data cannot be read. ${detail}`,
    zh: `无法读取该 JPEG 的压缩数据：${detail}`,
  },
});
