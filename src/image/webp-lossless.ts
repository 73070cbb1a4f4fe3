/**
 * The upper rows of what WebP codes without loss. Rows are coded from the top down, but libwebp decodes all or nothing through the
 * interface that the service has, while what is hidden in a picture shows in its first rows. RFC 9649, sections 2.7.1.2 and 3.
 */
import { LowBits } from './low-bits.js';
import { blocks, readEntropyImage } from './webp-entropy.js';
import { addCrossColour, addGreen, addPrediction, packing, summed, unpacked } from './webp-transforms.js';

const signature = 0x2f;

/** The first `rows` of the picture in a VP8L chunk, 32-bit ARGB. Throws on damage and where the picture has another size. */
export function upperRows(content: Uint8Array, width: number, height: number, rows: number): Int32Array {
  const bits = new LowBits(content);
  if (bits.read(8) !== signature) throw new Error('Expected a lossless WebP');
  const size = [bits.read(14) + 1, bits.read(14) + 1];
  if (size[0] !== width || size[1] !== height) throw new Error(`The picture is of ${size.join(' x ')}`);
  const [, version] = [bits.read(1), bits.read(3)];
  if (version !== 0) throw new Error('Unknown version of lossless WebP');
  return codedRows(bits, width, height, Math.min(rows, height));
}

/**
 * The leftmost column of the first `rows` of the plane in an ALPH chunk. Whichever way the plane was filtered, this column's bytes are
 * differences from the one above.
 */
export function upperAlpha(content: Uint8Array, width: number, height: number, rows: number): Uint8Array {
  const [head] = content;
  const filtered = ((head >> 2) & 3) !== 0;
  const data = content.subarray(1);
  const pixels = (head & 3) === 1 ? codedRows(new LowBits(data), width, height, rows) : undefined;
  const column = new Uint8Array(rows);
  for (let y = 0; y < rows; y++) {
    const stored = pixels === undefined ? data[y * width] : pixels[y * width] >> 8;
    column[y] = stored + (filtered && y > 0 ? column[y - 1] : 0);
  }
  return column;
}

type Undo = (pixels: Int32Array) => Int32Array;

function codedRows(bits: LowBits, width: number, height: number, rows: number): Int32Array {
  const undo: Undo[] = [];
  let coded = width;
  const seen = new Set<number>();
  while (bits.read(1) === 1) {
    const kind = bits.read(2);
    if (seen.has(kind)) throw new Error('A transform stands twice');
    seen.add(kind);
    const across = coded;
    if (kind === 2) undo.unshift(inPlace(addGreen));
    else if (kind === 3) {
      const colours = bits.read(8) + 1;
      const palette = summed(readEntropyImage(bits, colours, 1, 1, false));
      undo.unshift((pixels) => unpacked(pixels, across, palette));
      coded = blocks(coded, packing(colours));
    } else {
      const blockBits = bits.read(3) + 2;
      const [columns, lines] = [blocks(coded, blockBits), blocks(height, blockBits)];
      const values = readEntropyImage(bits, columns, lines, lines, false);
      const add = kind === 0 ? addPrediction : addCrossColour;
      undo.unshift(
        inPlace((pixels) => {
          add(pixels, across, { bits: blockBits, values });
        }),
      );
    }
  }
  return undo.reduce((pixels, step) => step(pixels), readEntropyImage(bits, coded, height, rows, true));
}

const inPlace =
  (change: (pixels: Int32Array) => void): Undo =>
  (pixels) => {
    change(pixels);
    return pixels;
  };
