import { smallerThan } from '../domain/words.js';
import { firstSave, type BlockField, type FirstSave } from '../image/block-odds.js';
import { blockLattice, blockSurfaces } from '../image/block-surfaces.js';
import {
  fullLuma,
  readJpegCoefficients,
  type CoefficientResult,
  type JpegCoefficients,
} from '../image/jpeg-coefficients.js';
import { maxScans, unreadable } from './make-jpeg-coefficients.js';
import { defineMaker, notJpeg } from './maker.js';
import type { Inapplicable } from './types.js';

const leastSide = 128;
/** Blocks judged at most, those of 6.4 megapixels; of larger photos every second or third both ways. */
const mostBlocks = 100_000;
/** Frequencies that must show the earlier save; fewer may be chance. */
const leastTraces = 5;
/** Of a larger file the beginning is asked first: nearly all photos straight from a camera can be told by it. */
const mostBytesAtOnce = 1 << 20;
const askedShare = 1 / 8;
/** Frequencies that the beginning must fill for its answer to hold. */
const leastFilled = 8;

const noneFound: Inapplicable = {
  inapplicable: {
    en: 'No earlier JPEG save on the same block grid was found.',
    zh: '未发现在同一压缩块网格上的前次 JPEG 保存。',
  },
};
const otherBuild: Inapplicable = {
  inapplicable: {
    en: 'The JPEG is not built as photos are, with brightness at full size and 8 bits.',
    zh: '该 JPEG 的结构与普通照片不同（需为 8 位、全尺寸亮度）。',
  },
};

export const earlierSaveMaker = defineMaker({
  name: 'earlierSave',
  needs: ['bytes', 'container', 'raster'],
  make({ bytes, container, raster }, { maxPixels }) {
    if (container.format !== 'jpeg') return notJpeg;
    const { width, height, rgb } = raster;
    if (Math.min(width, height) < leastSide) return { inapplicable: smallerThan(leastSide) };
    const lattice = blockLattice(width, height, mostBlocks);
    const field = { ...lattice, surface: blockSurfaces(rgb, width, lattice) };
    const read = (part: Uint8Array): CoefficientResult => readJpegCoefficients(part, { maxPixels, maxScans });
    if (bytes.length > mostBytesAtOnce) {
      const beginning = read(bytes.subarray(0, Math.floor(bytes.length * askedShare)));
      if ('coefficients' in beginning && saysNone(beginning.coefficients, field)) return noneFound;
    }
    const whole = read(bytes);
    if ('unreadable' in whole) return unreadable(whole.unreadable);
    const luma = fullLuma(whole.coefficients);
    if (luma === null || whole.coefficients.width !== width || whole.coefficients.height !== height) {
      return otherBuild;
    }
    const { traces } = firstSave(luma, field);
    return traces.length < leastTraces ? noneFound : { luma, field, traces };
  },
});

/** Progressive files begin with coarse versions of all coefficients, which say nothing yet. */
function saysNone(coefficients: JpegCoefficients, field: BlockField): boolean {
  const luma = coefficients.progressive ? null : fullLuma(coefficients);
  if (luma === null) return false;
  const { traces, filled }: FirstSave = firstSave(luma, field);
  return traces.length === 0 && filled >= leastFilled;
}
