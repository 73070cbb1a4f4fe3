/**
 * As much of WebAssembly's binary form (Core Specification 2.0, chapter 5) as a function over one memory needs, written instruction
 * by instruction: vector instructions do in a few steps what JavaScript does sample by sample, and nothing but text is shipped.
 */

export type Code = readonly number[];

/** TypeScript knows it of browsers alone. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** LEB128. */
const unsigned = (value: number): Code =>
  value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
const signed = (value: number): Code =>
  value < 64 ? [value] : [(value & 127) | 128, ...signed(value >>> 7)];
const sized = (content: Code): Code => [...unsigned(content.length), ...content];
const section = (id: number, ...content: number[]): Code => [id, ...sized(content)];
const vector = (opcode: number, ...immediate: number[]): Code => [0xfd, ...unsigned(opcode), ...immediate];

export const get = (local: number): Code => [0x20, local];
export const set = (local: number): Code => [0x21, local];
/** A number from 0 on. */
export const constant = (value: number): Code => [0x41, ...signed(value)];
export const plus: Code = [0x6a];
export const minus: Code = [0x6b];
/** Does it once, and again as long as what it leaves is not zero. */
export const repeat = (body: Code): Code => [0x03, 0x40, ...body, 0x0d, 0, 0x0b];

/** Sixteen bytes from or to the address on the stack. */
export const load = (offset: number): Code => vector(0, 0, ...unsigned(offset));
export const store = (offset: number): Code => vector(11, 0, ...unsigned(offset));
/** Sixteen bytes. */
export const bytes = (...values: number[]): Code => vector(12, ...values);
/** Bytes of one vector in the order that another gives; 128 stands for zero. */
export const choose = vector(14);
/** Two vectors of lanes to one of lanes half as wide, saturating. */
export const narrowTo8 = vector(102);
export const narrowTo16 = vector(134);
/** Of lanes of 32 bits; `dotPairs` adds the products of neighbouring signed lanes of 16 bits. */
export const shiftRight = vector(173);
export const plusLanes = vector(174);
export const dotPairs = vector(186);

/** A function of one number, and the memory that it works on. */
export interface Kernel {
  readonly memory: Uint8Array;
  readonly run: (argument: number) => void;
}

const named = (name: string, kind: number): Code => [...sized([...new TextEncoder().encode(name)]), kind, 0];
const pageBytes = 65_536;
const [integer, lanes] = [0x7f, 0x7b];

/** Local 0 is the argument; then come `integers` numbers and `vectors` vectors, zero at first. */
export function kernel(memoryBytes: number, integers: number, vectors: number, body: Code): Kernel {
  const binary = Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, 1, 0x60, 1, integer, 0),
    ...section(3, 1, 0),
    ...section(5, 1, 0, ...unsigned(Math.ceil(memoryBytes / pageBytes))),
    ...section(7, 2, ...named('memory', 2), ...named('run', 0)),
    ...section(10, 1, ...sized([2, integers, integer, vectors, lanes, ...body, 0x0b])),
  ]);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(binary));
  const { memory, run } = exports as {
    readonly memory: { readonly buffer: ArrayBuffer };
    readonly run: (argument: number) => void;
  };
  return { memory: new Uint8Array(memory.buffer), run };
}
