import { smallerThan } from '../domain/words.js';
import { firstSave, storedCoefficients, type BlockField } from '../image/block-odds.js';
import { blockLattice, blockSurfaces, fileOrigin, type GridOrigin } from '../image/block-surfaces.js';
import { earlierGrid } from '../image/earlier-grid.js';
import { fullLuma, type CoefficientPlane, type JpegCoefficients } from '../image/jpeg-coefficients.js';
import { pixelCoefficients } from '../image/pixel-coefficients.js';
import { shiftNoises } from '../image/shift-noise.js';
import { unreadable } from './make-jpeg-coefficients.js';
import { defineMaker } from './maker.js';
import type { EarlierSave, Inapplicable, Raster } from './types.js';

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
    en: 'No earlier JPEG save was found.',
    zh: '未发现前次 JPEG 保存。',
  },
};
const otherFormat: Inapplicable = {
  inapplicable: {
    en: 'The photo was last saved in a format other than JPEG or PNG.',
    zh: '照片最后一次保存的格式不是 JPEG 或 PNG。',
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
  needs: ['bytes', 'container', 'raster', 'jpegCoefficients'],
  make({ bytes, container, raster, jpegCoefficients }) {
    const { width, height } = raster;
    if (container.format !== 'jpeg' && container.format !== 'png') return otherFormat;
    if (Math.min(width, height) < leastSide) return { inapplicable: smallerThan(leastSide) };
    if (container.format === 'png') return onAnotherGrid(raster, null);
    const field = fieldOf(raster, fileOrigin);
    if (bytes.length > mostBytesAtOnce) {
      const beginning = jpegCoefficients.beginning(Math.floor(bytes.length * askedShare));
      if ('coefficients' in beginning && saysNone(beginning.coefficients, field)) {
        return onAnotherGrid(raster, beginning.coefficients.planes[0]);
      }
    }
    const whole = jpegCoefficients.spread(field.stride);
    if ('unreadable' in whole) return unreadable(whole.unreadable);
    const luma = fullLuma(whole.coefficients);
    if (luma === null || whole.coefficients.width !== width || whole.coefficients.height !== height) {
      return otherBuild;
    }
    const coefficients = storedCoefficients(luma, field);
    const { traces } = firstSave(coefficients, field);
    return traces.length < leastTraces
      ? onAnotherGrid(raster, luma)
      : { last: 'same', coefficients, field, traces };
  },
});

function fieldOf({ width, height, rgb }: Raster, origin: GridOrigin): BlockField {
  const lattice = blockLattice(width, height, mostBlocks, origin);
  return { ...lattice, origin, surface: blockSurfaces(rgb, width, lattice, origin) };
}

/** Asks the decoded pixels; `last` is the luma of the file itself, null where that was saved without loss. */
function onAnotherGrid(raster: Raster, last: CoefficientPlane | null): EarlierSave | Inapplicable {
  const { luma, width, height } = raster;
  const origin = earlierGrid(luma, width, height, last !== null);
  if (origin === null) return noneFound;
  const field = fieldOf(raster, origin);
  const coefficients = pixelCoefficients(luma, width, field, origin);
  const { traces } = firstSave(
    coefficients,
    field,
    last === null ? undefined : shiftNoises(last.quantisation, origin),
  );
  return traces.length < leastTraces
    ? noneFound
    : { last: last === null ? 'lossless' : 'shifted', coefficients, field, traces };
}

/** Progressive files begin with coarse versions of all coefficients, which say nothing yet. */
function saysNone(coefficients: JpegCoefficients, field: BlockField): boolean {
  const luma = coefficients.progressive ? null : fullLuma(coefficients);
  if (luma === null) return false;
  const { traces, filled } = firstSave(storedCoefficients(luma, field), field);
  return traces.length === 0 && filled >= leastFilled;
}
