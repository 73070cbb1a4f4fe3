/**
 * A plain sequential JPEG encoder of given coefficients, for tests of the reader: any sampling, 8 or 12 bit,
 * interleaved or one scan per component, with or without restart markers. Its one Huffman table gives all
 * symbols 8-bit and 16-bit codes, so that short and long codes are both met.
 */
import { zigzag } from '../../src/image/zigzag.js';

export interface WrittenPlane {
  readonly id: number;
  readonly horizontal: number;
  readonly vertical: number;
  readonly columns: number;
  readonly rows: number;
  readonly blocks: Int16Array;
  readonly quantisation: Uint16Array;
}

export interface WrittenJpeg {
  readonly width: number;
  readonly height: number;
  readonly precision: 8 | 12;
  readonly planes: readonly WrittenPlane[];
  readonly interleaved: boolean;
  readonly restartInterval: number;
}

/** Number of 8-bit codes; the remaining symbols get 16-bit codes. */
const shortCodes = 200;

export function writeJpeg(jpeg: WrittenJpeg): Uint8Array {
  const out: number[] = [0xff, 0xd8];
  const segment = (marker: number, body: readonly number[]) =>
    out.push(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body);
  jpeg.planes.forEach((plane, i) => {
    const values = Array.from(zigzag, (at) => plane.quantisation[at]);
    segment(0xdb, [0x10 | i, ...values.flatMap((value) => [value >> 8, value & 255])]);
  });
  const codes = Array.from({ length: 256 }, (_, i) => i);
  const counts = Array.from({ length: 16 }, (_, i) =>
    i === 7 ? shortCodes : i === 15 ? 256 - shortCodes : 0,
  );
  for (const kind of [0x00, 0x10]) segment(0xc4, [kind, ...counts, ...codes]);
  if (jpeg.restartInterval > 0) segment(0xdd, [jpeg.restartInterval >> 8, jpeg.restartInterval & 255]);
  segment(0xc1, [
    jpeg.precision,
    jpeg.height >> 8,
    jpeg.height & 255,
    jpeg.width >> 8,
    jpeg.width & 255,
    jpeg.planes.length,
    ...jpeg.planes.flatMap((plane, i) => [plane.id, (plane.horizontal << 4) | plane.vertical, i]),
  ]);
  const scans = jpeg.interleaved ? [jpeg.planes] : jpeg.planes.map((plane) => [plane]);
  for (const scan of scans) {
    segment(0xda, [scan.length, ...scan.flatMap((plane) => [plane.id, 0]), 0, 63, 0]);
    writeScan(jpeg, scan, out);
  }
  out.push(0xff, 0xd9);
  return Uint8Array.from(out);
}

function writeScan(jpeg: WrittenJpeg, scan: readonly WrittenPlane[], out: number[]): void {
  const horizontal = Math.max(...jpeg.planes.map((plane) => plane.horizontal));
  const vertical = Math.max(...jpeg.planes.map((plane) => plane.vertical));
  const alone = scan.length === 1;
  const columns = alone ? scan[0].columns : Math.ceil(jpeg.width / (8 * horizontal));
  const rows = alone ? scan[0].rows : Math.ceil(jpeg.height / (8 * vertical));
  const bits = new BitWriter(out);
  const predictions = new Map<WrittenPlane, number>();
  for (let mcu = 0; mcu < columns * rows; mcu++) {
    if (jpeg.restartInterval > 0 && mcu > 0 && mcu % jpeg.restartInterval === 0) {
      bits.flush();
      out.push(0xff, 0xd0 | ((mcu / jpeg.restartInterval - 1) & 7));
      predictions.clear();
    }
    for (const plane of scan) {
      const across = alone ? 1 : plane.horizontal;
      const down = alone ? 1 : plane.vertical;
      for (let i = 0; i < across * down; i++) {
        const column = Math.min(plane.columns - 1, (mcu % columns) * across + (i % across));
        const row = Math.min(plane.rows - 1, Math.floor(mcu / columns) * down + Math.floor(i / across));
        const base = (row * plane.columns + column) * 64;
        writeBlock(bits, plane.blocks.subarray(base, base + 64), predictions.get(plane) ?? 0);
        predictions.set(plane, plane.blocks[base]);
      }
    }
  }
  bits.flush();
}

function writeBlock(bits: BitWriter, block: Int16Array, prediction: number): void {
  bits.coded(0, block[0] - prediction);
  let run = 0;
  for (let k = 1; k < 64; k++) {
    const value = block[zigzag[k]];
    if (value === 0) run++;
    else {
      for (; run > 15; run -= 16) bits.symbol(0xf0);
      bits.coded(run, value);
      run = 0;
    }
  }
  if (run > 0) bits.symbol(0);
}

class BitWriter {
  private pending = 0;
  private count = 0;

  constructor(private readonly out: number[]) {}

  symbol(value: number): void {
    if (value < shortCodes) this.put(value, 8);
    else this.put((shortCodes << 8) + (value - shortCodes), 16);
  }

  /** A symbol of run and size, then the value's own bits. */
  coded(run: number, value: number): void {
    const size = 32 - Math.clz32(Math.abs(value));
    this.symbol((run << 4) | size);
    if (size > 0) this.put(value < 0 ? value + (1 << size) - 1 : value, size);
  }

  flush(): void {
    while (this.count % 8 !== 0) this.put(1, 1);
  }

  private put(value: number, size: number): void {
    for (let i = size - 1; i >= 0; i--) {
      this.pending = ((this.pending << 1) | ((value >> i) & 1)) & 255;
      if (++this.count % 8 !== 0) continue;
      this.out.push(this.pending);
      if (this.pending === 255) this.out.push(0);
    }
  }
}
