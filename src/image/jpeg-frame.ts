/** Frame and scan headers: what is coded, how it is sampled, with which tables. T.81 B.2.2, B.2.3. */
import type { HuffmanTable } from './jpeg-huffman.js';

/** Stops reading. A refusal means that nothing in the file can be read, otherwise what came before stands. */
export class JpegReadError extends Error {
  constructor(
    message: string,
    readonly refusal = false,
  ) {
    super(message);
    this.name = 'JpegReadError';
  }
}

export interface FrameComponent {
  readonly id: number;
  readonly horizontal: number;
  readonly vertical: number;
  readonly tableId: number;
  readonly columns: number;
  readonly rows: number;
  /** Every so many-th block is kept, both ways. */
  readonly step: number;
  readonly blocks: Int16Array;
  /** Set when the component is first coded. */
  quantisation: Uint16Array | null;
}

export interface FrameLimits {
  /** Most pixels accepted (width*height). */
  readonly maxPixels: number;
  /** Keeps the first component's blocks alone; the others' are walked through where they stand between them. */
  readonly lumaOnly?: boolean;
  /** Keeps every so many-th block both ways; all of a progressive file, whose scans build upon one another. 1 unless given. */
  readonly step?: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly precision: 8 | 12;
  readonly progressive: boolean;
  /** Largest sampling factors. */
  readonly horizontal: number;
  readonly vertical: number;
  readonly components: readonly FrameComponent[];
}

export interface ScanHeader {
  readonly components: readonly {
    readonly component: FrameComponent;
    readonly dc: HuffmanTable | null;
    readonly ac: HuffmanTable | null;
  }[];
  /** Spectral band, and successive approximation's high and low bit. */
  readonly first: number;
  readonly last: number;
  readonly high: number;
  readonly low: number;
  /** MCUs between restart markers; 0 for none. */
  readonly restartInterval: number;
}

/** Decodes the blocks of one scan. Bit positions count from the start of the scan's data. */
export interface BlockDecoder {
  /** Forgets predictions and runs, at the start of each restart interval. */
  reset(): void;
  /**
   * Decodes the block at `base` of `out` from bit `at` on.
   * @param index which of the scan's components the block belongs to.
   * @returns the bit after the block; -1 when the bits are no code.
   */
  decode(index: number, out: Int16Array, base: number, at: number): number;
}

/** The tables in force at some point of the file, by destination. */
export interface Tables {
  readonly quantisation: (Uint16Array | undefined)[];
  readonly dc: (HuffmanTable | undefined)[];
  readonly ac: (HuffmanTable | undefined)[];
  restartInterval: number;
}

export function readFrame(
  body: Uint8Array,
  progressive: boolean,
  { maxPixels, lumaOnly, step: asked = 1 }: FrameLimits,
): Frame {
  const precision = body[0];
  const height = (body[1] << 8) | body[2];
  const width = (body[3] << 8) | body[4];
  const count = body[5];
  if (precision !== 8 && precision !== 12)
    throw new JpegReadError('The sample precision is not 8 or 12.', true);
  if (width === 0 || height === 0) throw new JpegReadError('The frame header gives no size.', true);
  if (width * height > maxPixels) throw new JpegReadError('The picture has more pixels than are read.', true);
  if (count < 1 || count > 4 || body.length < 6 + 3 * count) {
    throw new JpegReadError('The frame header is malformed.', true);
  }
  const raw = Array.from({ length: count }, (_, i) => body.subarray(6 + 3 * i, 9 + 3 * i));
  const factors = raw.map((part) => [part[1] >> 4, part[1] & 15] as const);
  if (factors.flat().some((factor) => factor < 1 || factor > 4)) {
    throw new JpegReadError('A sampling factor is out of range.', true);
  }
  const horizontal = Math.max(...factors.map(([h]) => h));
  const vertical = Math.max(...factors.map(([, v]) => v));
  const step = progressive ? 1 : asked;
  const components = raw.map((part, i): FrameComponent => {
    const [h, v] = factors[i];
    const columns = Math.ceil(Math.ceil((width * h) / horizontal) / 8);
    const rows = Math.ceil(Math.ceil((height * v) / vertical) / 8);
    return {
      id: part[0],
      horizontal: h,
      vertical: v,
      tableId: part[2],
      columns,
      rows,
      step,
      blocks: new Int16Array(
        lumaOnly === true && i > 0 ? 0 : Math.ceil(columns / step) * Math.ceil(rows / step) * 64,
      ),
      quantisation: null,
    };
  });
  return { width, height, precision, progressive, horizontal, vertical, components };
}

export function readScanHeader(body: Uint8Array, frame: Frame, tables: Tables): ScanHeader {
  const count = body[0];
  if (body.length < 1 || count < 1 || count > 4 || body.length < 4 + 2 * count)
    throw new JpegReadError('A scan header is malformed.');
  const components = Array.from({ length: count }, (_, i) => {
    const component = frame.components.find((candidate) => candidate.id === body[1 + 2 * i]);
    if (component === undefined) throw new JpegReadError('A scan names an unknown component.');
    if (component.quantisation === null) {
      const table = tables.quantisation[component.tableId];
      if (table === undefined) throw new JpegReadError('A quantisation table is missing.');
      component.quantisation = table;
    }
    const selector = body[2 + 2 * i];
    return { component, dc: tables.dc[selector >> 4] ?? null, ac: tables.ac[selector & 15] ?? null };
  });
  if (new Set(components.map((entry) => entry.component)).size < count) {
    throw new JpegReadError('A scan names a component twice.');
  }
  const [first, last, bits] = [body[1 + 2 * count], body[2 + 2 * count], body[3 + 2 * count]];
  const band = frame.progressive
    ? { first, last, high: bits >> 4, low: bits & 15 }
    : { first: 0, last: 63, high: 0, low: 0 };
  if (band.last > 63 || band.first > band.last || band.low > 13)
    throw new JpegReadError('A scan header is malformed.');
  if (frame.progressive && (band.first === 0 ? band.last !== 0 : count !== 1)) {
    throw new JpegReadError('A scan header is malformed.');
  }
  return { components, ...band, restartInterval: tables.restartInterval };
}
