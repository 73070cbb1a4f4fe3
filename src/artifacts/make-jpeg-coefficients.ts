import { readJpegCoefficients } from '../image/jpeg-coefficients.js';
import { defineMaker } from './maker.js';

/** Real files have a dozen scans at most; a hostile one may have thousands, each over the whole picture. */
const maxScans = 64;

export const jpegCoefficientsMaker = defineMaker({
  name: 'jpegCoefficients',
  needs: ['bytes', 'container'],
  make({ bytes, container }, { maxPixels }) {
    if (container.format !== 'jpeg') return { inapplicable: 'the photo is not a JPEG' };
    const result = readJpegCoefficients(bytes, { maxPixels, maxScans });
    return 'unreadable' in result ? { inapplicable: result.unreadable } : result.coefficients;
  },
});
