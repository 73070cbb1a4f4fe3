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
  value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
const sized = (content: Code): Code => [...unsigned(content.length), ...content];
const section = (id: number, ...content: number[]): Code => [id, ...sized(content)];
const vector = (opcode: number, ...immediate: number[]): Code => [0xfd, ...unsigned(opcode), ...immediate];

export const get = (local: number): Code => [0x20, local];
export const set = (local: number): Code => [0x21, local];
/** A whole number of 32 bits. */
export const constant = (value: number): Code => [0x41, ...signed(value)];
export const plus: Code = [0x6a];
export const minus: Code = [0x6b];
/** Adds to a local. */
export const advance = (local: number, by: number): Code => [
  ...get(local),
  ...constant(by),
  ...plus,
  ...set(local),
];
/** Does it once, and again as long as what it leaves is not zero. */
export const repeat = (body: Code): Code => [0x03, 0x40, ...body, 0x0d, 0, 0x0b];
/** Does it where what lies on the stack is not zero. */
export const when = (body: Code): Code => [0x04, 0x40, ...body, 0x0b];
/** Does it as often as a local says, once at least; that counts down to zero. */
export const countDown = (local: number, body: Code): Code =>
  repeat([...body, ...get(local), ...constant(1), ...minus, ...set(local), ...get(local)]);

/** Sixteen bytes from or to the address on the stack. */
export const load = (offset: number): Code => vector(0, 0, ...unsigned(offset));
export const store = (offset: number): Code => vector(11, 0, ...unsigned(offset));
/** Eight bytes at the address on the stack, each widened to 16 bits. */
export const loadWidened = (offset: number): Code => vector(2, 0, ...unsigned(offset));
/** The first eight bytes of a vector. */
export const storeHalf = (offset: number): Code => vector(91, 0, ...unsigned(offset), 0);
/** Sixteen bytes. */
export const bytes = (...values: number[]): Code => vector(12, ...values);
/** Bytes of one vector in the order that another gives; 128 stands for zero. */
export const choose = vector(14);
/** Of two vectors' lanes of 16 bits the lower or upper half of each, in turns. */
export const weaveLower16 = vector(13, 0, 1, 16, 17, 2, 3, 18, 19, 4, 5, 20, 21, 6, 7, 22, 23);
export const weaveUpper16 = vector(13, 8, 9, 24, 25, 10, 11, 26, 27, 12, 13, 28, 29, 14, 15, 30, 31);
/** Two vectors of lanes to one of lanes half as wide, saturating. */
export const narrowTo8 = vector(102);
export const narrowTo16 = vector(134);
export const narrowToSigned16 = vector(133);
/** Half of a vector's lanes of 16 bits in lanes of 32, without sign. */
export const widenLower16 = vector(169);
export const widenUpper16 = vector(170);
/** The lower or upper eight bytes in lanes of 16 bits, without sign. */
export const widenLowerBytes = vector(137);
export const widenUpperBytes = vector(138);
/** What lies on the stack in all lanes of 16 bits. */
export const everywhere16 = vector(16);
/** All lanes alike. */
export const splat16 = (value: number): Code => [...constant(value), ...everywhere16];
export const splat32 = (value: number): Code => [...constant(value), ...vector(17)];
/** Of lanes of 16 bits. */
export const size16 = vector(128);
export const shiftLeft16 = vector(139);
export const shiftSigned16 = vector(140);
export const plus16 = vector(142);
export const minus16 = vector(145);
export const times16 = vector(149);
/** All bits set where the first is more, without sign. */
export const above16 = vector(50);
export const differs = vector(81);
/** Of lanes of 32 bits, whole and floating. */
export const shiftSigned = vector(172);
export const minusLanes = vector(177);
export const toFloat = vector(250);
export const fromFloat = vector(248);
export const plusFloat = vector(228);
export const timesFloat = vector(230);
/** Of two lanes of 64 bits, floating; then whole. */
export const double = (value: number): Code => {
  const one = [...new Uint8Array(Float64Array.of(value).buffer)];
  return bytes(...one, ...one);
};
export const sizeDouble = vector(236);
export const plusDouble = vector(240);
export const minusDouble = vector(241);
export const timesDouble = vector(242);
/** All bits set where the first is as much or more. */
export const notBelowDouble = vector(76);
/** Cut to whole numbers of 32 bits, in the first two lanes. */
export const fromDouble = vector(252);
export const minusLong = vector(209);
/** Of lanes of 32 bits; `dotPairs` adds the products of neighbouring signed lanes of 16 bits. */
export const shiftRight = vector(173);
export const plusLanes = vector(174);
export const dotPairs = vector(186);

/** A function of whole numbers, and the memory that it works on. */
export interface Kernel {
  readonly memory: Uint8Array;
  readonly run: (...numbers: number[]) => void;
}

/** Its locals in their order: numbers given to it, numbers and vectors that are zero at first. */
export interface Locals {
  readonly given: number;
  readonly integers: number;
  readonly vectors: number;
}

const named = (name: string, kind: number): Code => [...sized([...new TextEncoder().encode(name)]), kind, 0];
const pageBytes = 65_536;
const [integer, lanes] = [0x7f, 0x7b];

export function kernel(memoryBytes: number, { given, integers, vectors }: Locals, body: Code): Kernel {
  const parameters = Array.from({ length: given }, () => integer);
  const binary = Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, 1, 0x60, ...sized(parameters), 0),
    ...section(3, 1, 0),
    ...section(5, 1, 0, ...unsigned(Math.ceil(memoryBytes / pageBytes))),
    ...section(7, 2, ...named('memory', 2), ...named('run', 0)),
    ...section(10, 1, ...sized([2, integers, integer, vectors, lanes, ...body, 0x0b])),
  ]);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(binary));
  const { memory, run } = exports as {
    readonly memory: { readonly buffer: ArrayBuffer };
    readonly run: Kernel['run'];
  };
  return { memory: new Uint8Array(memory.buffer), run };
}
