import type { Metadata, MetadataCarrier, MetadataField } from '../types.js';
import type { Block } from './block.js';
import { maxItems } from './xml.js';

const maxFields = 10_000;
const maxProblems = 100;
/** Longest value kept, in UTF-16 units: prompts and workflows of image generators stay below it. */
export const maxValue = 1024 * 1024;
const maxTotal = 8 * 1024 * 1024;
/** Packets, EXIF structures and the like in one file: honest ones have a handful. */
const maxStructures = 1_000;
/** Bytes decoded of those in which many entries may stand for the same bytes. */
const maxDecoded = 8 * 1024 * 1024;

/** Collects the fields and problems of one file within fixed bounds. */
export class FieldList {
  readonly fields: MetadataField[] = [];
  readonly problems: Metadata['problems'][number][] = [];
  /** Tags and attributes that may still be read. */
  xmlLeft = maxItems;
  #total = 0;
  #told = false;
  #structures = 0;
  #decoded = 0;

  /** Adds a value that stands in `length` bytes at `at` of the block. */
  add(carrier: MetadataCarrier, name: string, value: string, block: Block, at: number, length: number): void {
    const place = block.place(at, length);
    if (this.full) {
      this.tooMuch(block.part, place.offset);
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

  /** Whether one more structure is read. */
  enter(block: Block): boolean {
    this.#structures += 1;
    if (this.#structures <= maxStructures) return true;
    this.tooMuch(block.part, block.place(0, 0).offset);
    return false;
  }

  /**
   * How many of the bytes that a reader wants to decode it may: entries without number can point to the same bytes, and
   * the file must not decide how often those are read.
   */
  grant(wanted: number, block: Block, at: number): number {
    const granted = Math.min(wanted, maxDecoded - this.#decoded);
    this.#decoded += granted;
    if (granted < wanted) this.tooMuch(block.part, block.place(at, 0).offset);
    return granted;
  }

  /** Tells where the rest of the metadata is left alone: once a file, or it would crowd out what else is to be told. */
  tooMuch(part: string, offset: number): void {
    if (!this.#told) this.problem(part, offset, 'more metadata than is read');
    this.#told = true;
  }

  /** Nothing more is taken in. */
  get full(): boolean {
    return this.fields.length >= maxFields || this.#total >= maxTotal;
  }
}
