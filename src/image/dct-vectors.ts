/**
 * The Independent JPEG Group's accurate integer DCT (jfdctint.c and jidctint.c, after C. Loeffler, A. Ligtenberg and G. Moschytz,
 * ICASSP 1989) by vector instructions, eight lines at a time, to the same whole numbers as the library's: its products are gathered,
 * so that each output is a sum of its inputs times one whole factor each.
 */
import {
  constant,
  dotPairs,
  get,
  minus16,
  minusLanes,
  narrowToSigned16,
  plus16,
  plusLanes,
  set,
  shiftLeft16,
  shiftSigned,
  shiftSigned16,
  splat16,
  splat32,
  weaveLower16,
  weaveUpper16,
  type Code,
} from './wasm.js';

/** Eight locals, each a vector of eight lanes of 16 bits. */
export type Eight = readonly number[];
type Four = readonly [number, number, number, number];

/** The library's constants, in units of 2^-13, and the bits by which the first of two passes is kept finer. */
const bits = 13;
const fine = 2;
const [c298, c390, c541, c765, c899, c1175] = [2446, 3196, 4433, 6270, 7373, 9633];
const [c1501, c1847, c1961, c2053, c2562, c3072] = [12_299, 15_137, 16_069, 16_819, 20_995, 25_172];
/** Factors of four odd inputs in each of four odd outputs. */
const odd: readonly Four[] = [
  [c298 - c899 - c1961 + c1175, c1175, c1175 - c1961, c1175 - c899],
  [c1175, c2053 - c2562 - c390 + c1175, c1175 - c2562, c1175 - c390],
  [c1175 - c1961, c1175 - c2562, c3072 - c2562 - c1961 + c1175, c1175],
  [c1175 - c899, c1175 - c390, c1175, c1501 - c899 - c390 + c1175],
];

const weave = { lower: weaveLower16, upper: weaveUpper16 } as const;
type Half = keyof typeof weave;
const halves = ['lower', 'upper'] as const;

const of = (a: number, b: number, operation: Code): Code => [...get(a), ...get(b), ...operation];
const keep = (code: Code, local: number): Code => [...code, ...set(local)];
/** a*x + b*y of one half of the lanes, in 32 bits. */
const product = (half: Half, [a, b]: readonly [number, number], [x, y]: readonly [number, number]): Code => [
  ...of(a, b, weave[half]),
  ...pairOf(x, y),
  ...dotPairs,
];
const pairOf = (x: number, y: number): Code => splat32((x & 0xffff) | (y << 16));
const oddSum = (half: Half, [a, b, c, d]: Four, [w, x, y, z]: Four): Code => [
  ...product(half, [a, b], [w, x]),
  ...product(half, [c, d], [y, z]),
  ...plusLanes,
];
/** To nearest, by so many bits. */
const rounded = (by: number): Code => [
  ...splat32(1 << (by - 1)),
  ...plusLanes,
  ...constant(by),
  ...shiftSigned,
];
const bothHalves = (one: (half: Half) => Code, by: number): Code => [
  ...halves.flatMap((half) => [...one(half), ...rounded(by)]),
  ...narrowToSigned16,
];

/** Rows for columns: three rounds in which lines half the block apart are woven. `spare` is used on the way. */
export function transposed(lines: Eight, spare: Eight): Code {
  const round = (from: Eight, to: Eight): Code =>
    [0, 1, 2, 3].flatMap((i) => [
      ...keep(of(from[i], from[i + 4], weaveLower16), to[2 * i]),
      ...keep(of(from[i], from[i + 4], weaveUpper16), to[2 * i + 1]),
    ]);
  return [
    ...round(lines, spare),
    ...round(spare, lines),
    ...round(lines, spare),
    ...lines.flatMap((line, i) => keep(get(spare[i]), line)),
  ];
}

/** Samples to frequencies, in place; the first or the second of the two passes. */
export function forward(v: Eight, t: Eight, pass: 1 | 2): Code {
  const by = pass === 1 ? bits - fine : bits + fine;
  const odds: Four = [t[4], t[5], t[6], t[7]];
  const scaled = (code: Code): Code =>
    pass === 1
      ? [...code, ...constant(fine), ...shiftLeft16]
      : [...code, ...splat16(1 << (fine - 1)), ...plus16, ...constant(fine), ...shiftSigned16];
  return [
    ...[0, 1, 2, 3].flatMap((i) => [
      ...keep(of(v[i], v[7 - i], plus16), t[i]),
      ...keep(of(v[i], v[7 - i], minus16), t[7 - i]),
    ]),
    // Sums of sums and their differences; outputs are free from here on.
    ...keep(of(t[0], t[3], plus16), v[1]),
    ...keep(of(t[0], t[3], minus16), v[3]),
    ...keep(of(t[1], t[2], plus16), v[5]),
    ...keep(of(t[1], t[2], minus16), v[7]),
    ...keep(scaled(of(v[1], v[5], plus16)), v[0]),
    ...keep(scaled(of(v[1], v[5], minus16)), v[4]),
    ...keep(
      bothHalves((half) => product(half, [v[7], v[3]], [c541, c541 + c765]), by),
      v[2],
    ),
    ...keep(
      bothHalves((half) => product(half, [v[7], v[3]], [c541 - c1847, c541]), by),
      v[6],
    ),
    ...odd.flatMap((factors, i) =>
      keep(
        bothHalves((half) => oddSum(half, odds, factors), by),
        v[7 - 2 * i],
      ),
    ),
  ];
}

/** Frequencies to samples, in place; `t` holds sums of 32 bits. */
export function backward(v: Eight, t: Eight, pass: 1 | 2): Code {
  const by = pass === 1 ? bits - fine : bits + fine + 3;
  const odds: Four = [v[7], v[5], v[3], v[1]];
  const one = 1 << bits;
  const sums = (half: Half, to: readonly [Four, Four]): Code => {
    const [evens, others] = to;
    return [
      ...keep(product(half, [v[0], v[4]], [one, one]), evens[0]),
      ...keep(product(half, [v[0], v[4]], [one, -one]), evens[1]),
      ...keep(product(half, [v[2], v[6]], [c541, c541 - c1847]), evens[2]),
      ...keep(product(half, [v[2], v[6]], [c541 + c765, c541]), evens[3]),
      ...odd.flatMap((factors, i) => keep(oddSum(half, odds, factors), others[3 - i])),
    ];
  };
  const [e, o, upperE, upperO] = [0, 4, 8, 12].map((at): Four => [t[at], t[at + 1], t[at + 2], t[at + 3]]);
  /** The even part's four outputs: first and last of its sums, then second and third. */
  const even = (from: Four, i: number): Code => {
    const [a, b] = i === 0 || i === 3 ? [from[0], from[3]] : [from[1], from[2]];
    return of(a, b, i < 2 ? plusLanes : minusLanes);
  };
  const output = (i: number, operation: Code): Code => [
    ...[...even(e, i), ...get(o[i]), ...operation, ...rounded(by)],
    ...[...even(upperE, i), ...get(upperO[i]), ...operation, ...rounded(by)],
    ...narrowToSigned16,
  ];
  return [
    ...sums('lower', [e, o]),
    ...sums('upper', [upperE, upperO]),
    ...[0, 1, 2, 3].flatMap((i) => [
      ...keep(output(i, plusLanes), v[i]),
      ...keep(output(i, minusLanes), v[7 - i]),
    ]),
  ];
}
