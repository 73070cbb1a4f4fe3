/** The marker segments that coefficients depend on: DQT, DHT, DRI, SOFn, SOS. T.81 annex B.2. */
import { readEntropyData, type EntropyData } from './jpeg-entropy.js';
import {
  JpegReadError,
  readFrame,
  type FrameLimits,
  readScanHeader,
  type Frame,
  type ScanHeader,
  type Tables,
} from './jpeg-frame.js';
import { buildHuffman } from './jpeg-huffman.js';
import { zigzag } from './zigzag.js';

export interface JpegState {
  readonly problems: string[];
  frame: Frame | null;
  scans: number;
}

type OnScan = (frame: Frame, scan: ScanHeader, data: EntropyData) => string | null;

/** Frame kinds that are not Huffman-coded DCT, by marker. */
const refusals: ReadonlyMap<number, string> = new Map([
  [0xc3, 'lossless'],
  [0xc5, 'hierarchical'],
  [0xc6, 'hierarchical'],
  [0xc7, 'hierarchical'],
  [0xc9, 'arithmetic'],
  [0xca, 'arithmetic'],
  [0xcb, 'arithmetic lossless'],
  [0xcd, 'hierarchical arithmetic'],
  [0xce, 'hierarchical arithmetic'],
  [0xcf, 'hierarchical arithmetic lossless'],
]);

/** Walks the file up to EOI, keeping tables and calling `onScan` for every scan; its answer is a problem or null. */
export function readSegments(
  bytes: Uint8Array,
  limits: FrameLimits & { readonly maxScans: number },
  state: JpegState,
  onScan: OnScan,
): void {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new JpegReadError('The file is not a JPEG.', true);
  if (bytes.length >= 1 << 28) throw new JpegReadError('The file is larger than is read.', true);
  const tables: Tables = { quantisation: [], dc: [], ac: [], restartInterval: 0 };
  let at = 2;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    while (at >= 0 && bytes[at] === 0xff) at++;
    if (at < 0 || at >= bytes.length) throw new JpegReadError('The file ends before its end marker.');
    const marker = bytes[at++];
    if (marker === 0xd9) return;
    if (marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8)) continue;
    const length = (bytes[at] << 8) | bytes[at + 1];
    if (length < 2 || at + length > bytes.length)
      throw new JpegReadError('A segment reaches beyond the file.');
    const body = bytes.subarray(at + 2, at + length);
    at += length;
    const refused = refusals.get(marker);
    if (refused !== undefined) throw new JpegReadError(`The JPEG process is ${refused}.`, true);
    if (marker === 0xdb) readQuantisation(body, tables);
    else if (marker === 0xc4) readHuffman(body, tables);
    else if (marker === 0xdd) tables.restartInterval = (body[0] << 8) | body[1];
    else if (marker >= 0xc0 && marker <= 0xc2) {
      if (state.frame !== null) throw new JpegReadError('The file has a second frame header.');
      state.frame = readFrame(body, marker === 0xc2, limits);
    } else if (marker === 0xda) {
      if (state.frame === null) throw new JpegReadError('Picture data precedes the frame header.', true);
      if (state.scans >= limits.maxScans) throw new JpegReadError('The file has more scans than are read.');
      const scan = readScanHeader(body, state.frame, tables);
      const data = readEntropyData(bytes, at);
      state.scans++;
      const problem = onScan(state.frame, scan, data);
      if (problem !== null) state.problems.push(`Scan ${state.scans}: ${problem}`);
      at = data.end;
    }
  }
}

function readQuantisation(body: Uint8Array, tables: Tables): void {
  for (let at = 0; at < body.length;) {
    const wide = body[at] >> 4 !== 0;
    const id = body[at] & 15;
    at++;
    const end = at + (wide ? 128 : 64);
    if (id > 3 || end > body.length) throw new JpegReadError('A quantisation table is malformed.');
    const values = new Uint16Array(64);
    for (let k = 0; k < 64; k++) {
      values[zigzag[k]] = wide ? (body[at + 2 * k] << 8) | body[at + 2 * k + 1] : body[at + k];
    }
    tables.quantisation[id] = values;
    at = end;
  }
}

function readHuffman(body: Uint8Array, tables: Tables): void {
  for (let at = 0; at < body.length;) {
    const id = body[at] & 15;
    const kind = body[at] >> 4;
    const counts = body.subarray(at + 1, at + 17);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const values = body.subarray(at + 17, at + 17 + total);
    const table = values.length === total && total <= 256 ? buildHuffman(counts, values) : null;
    if (id > 3 || kind > 1 || counts.length < 16 || table === null) {
      throw new JpegReadError('A Huffman table is malformed.');
    }
    (kind === 0 ? tables.dc : tables.ac)[id] = table;
    at += 17 + total;
  }
}
