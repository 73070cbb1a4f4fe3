import type { Metadata, MetadataCarrier, MetadataField } from '../types.js';
import type { Block } from './block.js';

const maxFields = 10_000;
const maxProblems = 100;
/** Longest value kept, in UTF-16 units: prompts and workflows of image generators stay below it. */
export const maxValue = 1024 * 1024;
const maxTotal = 8 * 1024 * 1024;
/** Told where the rest of a file's metadata is left alone. */
export const tooMuch = 'more metadata than is read';

/** Collects the fields and problems of one file within fixed bounds. */
export class FieldList {
  readonly fields: MetadataField[] = [];
  readonly problems: Metadata['problems'][number][] = [];
  #total = 0;
  #told = false;

  /** Adds a value that stands in `length` bytes at `at` of the block. */
  add(carrier: MetadataCarrier, name: string, value: string, block: Block, at: number, length: number): void {
    const place = block.place(at, length);
    if (this.full) {
      if (!this.#told) this.problem(block.part, place.offset, tooMuch);
      this.#told = true;
      return;
    }
    const kept = value.length > maxValue ? value.slice(0, maxValue) : value;
    if (kept.length < value.length) {
      this.problem(block.part, place.offset, `${name.slice(0, 100)} is cut after ${maxValue} characters`);
    }
    this.#total += kept.length;
    this.fields.push({ carrier, name, value: kept, part: block.part, ...place });
  }

  /** Takes back fields added since there were `from`. Answers whether there were any. */
  drop(from: number, unwanted: (field: MetadataField) => boolean): boolean {
    const kept = this.fields.slice(from).filter((field) => !unwanted(field));
    const dropped = from + kept.length < this.fields.length;
    this.fields.splice(from, this.fields.length - from, ...kept);
    return dropped;
  }

  problem(part: string, offset: number, detail: string): void {
    if (this.problems.length < maxProblems) this.problems.push({ part, offset, detail });
  }

  /** Nothing more is taken in. */
  get full(): boolean {
    return this.fields.length >= maxFields || this.#total >= maxTotal;
  }
}
