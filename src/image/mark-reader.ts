/**
 * Reads a proposed mark with a small network (training/visible_mark_net.py): the strip of the picture that it would fill, at
 * the proposed size and place and a little around them, as the search knows them only to a seventh of a letter.
 */
import { markStrip, stripColumns, stripRows } from './mark-strip.js';
import type { Proposal, Way } from './mark-search.js';
import type { Plane } from './plane.js';
import { runNet, type Net } from './small-net.js';

export interface Reading {
  /** Which label: an output of the network, counted from the first that is one. */
  readonly label: number;
  /** Natural logarithm of the label's odds against no label, at the training set's shares. */
  readonly margin: number;
  readonly way: Way;
  readonly letters: number;
  readonly end: number;
  readonly middle: number;
}

/** Readings from here on are looked at again around their place, strongest first, so many of them. */
const doubtful = 0;
const mostRefined = 3;
/** In letters. */
const steps = [-0.1, 0.1] as const;
const sizes = [0.93, 1.07] as const;

/** The clearest reading of all proposals; null where none can be read at all. */
export function readMarks(
  net: Net,
  sums: Float64Array,
  picture: Plane,
  proposals: readonly (Pick<Proposal, 'letters' | 'end' | 'middle'> & { readonly way: Way })[],
): Reading | null {
  const read = (place: (typeof proposals)[number]): Reading | null => {
    const strip = markStrip(sums, picture, place.way, place);
    if (!strip) return null;
    const outputs = runNet(net, { width: stripColumns, height: stripRows, values: strip });
    let label = 1;
    for (let i = 2; i < outputs.length; i++) if (outputs[i] > outputs[label]) label = i;
    return { ...place, label: label - 1, margin: outputs[label] - outputs[0] };
  };
  const better = (a: Reading, b: Reading | null) => (b && b.margin > a.margin ? b : a);
  const first = proposals
    .map(read)
    .filter((one) => one !== null)
    .sort((a, b) => b.margin - a.margin);
  const refined = first
    .filter(({ margin }) => margin >= doubtful)
    .slice(0, mostRefined)
    .map((one) => {
      let best = one;
      for (const size of sizes) best = better(best, read({ ...one, letters: one.letters * size }));
      for (const step of steps) best = better(best, read({ ...best, end: best.end + step * best.letters }));
      for (const step of steps)
        best = better(best, read({ ...best, middle: best.middle + step * best.letters }));
      return best;
    });
  return refined.reduce<Reading | null>((best, one) => (best ? better(best, one) : one), first.at(0) ?? null);
}
