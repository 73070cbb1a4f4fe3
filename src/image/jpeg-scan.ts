/** Runs one scan: its MCUs in order, restart interval by restart interval. T.81 A.2, F.2.1.3, G.2. */
import type { EntropyData } from './jpeg-entropy.js';
import { progressiveDecoder } from './jpeg-progressive.js';
import type { BlockDecoder, Frame, ScanHeader } from './jpeg-frame.js';
import { sequentialDecoder } from './jpeg-sequential.js';

/** What was wrong with the scan, null when nothing. */
export type ScanOutcome = string | null;

/** One block of an MCU: which component, and where in the MCU. */
interface Slot {
  readonly index: number;
  readonly out: Int16Array;
  readonly columns: number;
  readonly rows: number;
  /** Every so many-th block is kept, both ways, and so many lie in a row. */
  readonly step: number;
  readonly keptColumns: number;
  /** Blocks of the component per MCU, and this one among them. */
  readonly across: number;
  readonly down: number;
  readonly dx: number;
  readonly dy: number;
}

export function decodeScan(frame: Frame, scan: ScanHeader, data: EntropyData): ScanOutcome {
  const decoder = frame.progressive
    ? progressiveDecoder(scan, data.view)
    : sequentialDecoder(scan, data.view);
  if (decoder === null) return 'a Huffman table is missing.';
  if (scan.components.every(({ component }) => component.blocks.length === 0)) return null;
  const slots = layOut(scan);
  const [columns, rows] = mcuGrid(frame, scan);
  const total = columns * rows;
  const spare = new Int16Array(64);
  let problem: ScanOutcome = null;
  let mcu = 0;
  for (let interval = 0; mcu < total; interval++) {
    if (interval >= data.starts.length) return problem ?? 'the data ends early.';
    if (interval > 0) {
      const lost = (data.restarts[interval] - (interval - 1)) & 7;
      if (lost !== 0) problem ??= 'restart markers are out of order.';
    }
    const stop = scan.restartInterval > 0 ? Math.min(total, mcu + scan.restartInterval) : total;
    decoder.reset();
    const good = decodeMcus(
      decoder,
      slots,
      columns,
      mcu,
      stop,
      data.starts[interval],
      data.ends[interval],
      spare,
    );
    if (!good) problem ??= `the data is damaged or ends early after block row ${Math.floor(mcu / columns)}.`;
    mcu = stop;
  }
  return problem;
}

/** @returns false when the interval's data ran out or is no code. */
function decodeMcus(
  decoder: BlockDecoder,
  slots: readonly Slot[],
  columns: number,
  from: number,
  to: number,
  start: number,
  end: number,
  spare: Int16Array,
): boolean {
  let at = start;
  for (let mcu = from; mcu < to; mcu++) {
    const mcuRow = Math.floor(mcu / columns);
    const mcuColumn = mcu - mcuRow * columns;
    for (const slot of slots) {
      const column = mcuColumn * slot.across + slot.dx;
      const row = mcuRow * slot.down + slot.dy;
      const inside = column < slot.columns && row < slot.rows;
      if (inside && column % slot.step === 0 && row % slot.step === 0) {
        const block = (row / slot.step) * slot.keptColumns + column / slot.step;
        at = decoder.decode(slot.index, slot.out, block * 64, at);
      } else {
        // A block that only fills up the MCU, coded but no part of the picture, or that is not kept.
        spare.fill(0);
        at = decoder.decode(slot.index, spare, 0, at);
      }
      if (at < 0 || at > end) return false;
    }
  }
  return true;
}

function layOut(scan: ScanHeader): Slot[] {
  const alone = scan.components.length === 1;
  return scan.components.flatMap(({ component }, index) => {
    const across = alone ? 1 : component.horizontal;
    const down = alone ? 1 : component.vertical;
    return Array.from({ length: across * down }, (_, i) => ({
      index,
      out: component.blocks,
      // None of a component that is not kept: all its blocks are decoded aside.
      columns: component.blocks.length === 0 ? 0 : component.columns,
      rows: component.rows,
      step: component.step,
      keptColumns: Math.ceil(component.columns / component.step),
      across,
      down,
      dx: i % across,
      dy: Math.floor(i / across),
    }));
  });
}

function mcuGrid(frame: Frame, scan: ScanHeader): [columns: number, rows: number] {
  if (scan.components.length === 1) {
    const { component } = scan.components[0];
    return [component.columns, component.rows];
  }
  return [Math.ceil(frame.width / (8 * frame.horizontal)), Math.ceil(frame.height / (8 * frame.vertical))];
}
