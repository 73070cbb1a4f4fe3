import type { Container, ContainerPart } from './container.js';

/** Far above what cameras and editors write; a file beyond it is walked no further. */
const maxParts = 250_000;
const maxProblems = 100;

/** Collects the parts and problems of one walk within fixed bounds. */
export class PartList {
  readonly #bytes: Uint8Array;
  readonly #parts: ContainerPart[] = [];
  readonly #problems: { offset: number; detail: string }[] = [];

  constructor(
    bytes: Uint8Array,
    readonly most = maxParts,
  ) {
    this.#bytes = bytes;
  }

  /** Adds a part that claims `length` bytes from `offset`, `header` of them before its payload; cut at the file's end. */
  add(name: string, offset: number, header: number, length: number, footer = 0): void {
    const rest = Math.max(0, this.#bytes.length - offset);
    const dataOffset = offset + Math.min(header, rest);
    this.#parts.push({
      name,
      offset,
      length: Math.min(length, rest),
      dataOffset,
      dataLength: Math.max(0, Math.min(length - header - footer, this.#bytes.length - dataOffset)),
    });
    if (this.full) this.problem(offset, `more than ${this.most} parts; the rest is not walked`);
  }

  problem(offset: number, detail: string): void {
    if (this.#problems.length < maxProblems) this.#problems.push({ offset, detail });
  }

  get full(): boolean {
    return this.#parts.length >= this.most;
  }

  finish(format: Container['format'], end: number, truncated: boolean): Container {
    return {
      format,
      parts: this.#parts,
      end: Math.min(end, this.#bytes.length),
      truncated,
      problems: this.#problems,
    };
  }
}
