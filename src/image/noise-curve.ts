import type { GrainCells } from './grain-cells.js';
import { quantile } from './robust.js';

/** Brightness is cut into steps of so many luma steps. */
const step = 16;
/** The smoothest twentieth of a step's cells stands for its noise: texture only adds. */
const share = 0.05;
const leastCells = 20;

/**
 * The photo's noise as a function of brightness: natural logarithm of the energy of grain (luma steps squared) that
 * the smoothest cells of like brightness show, -Infinity where too few cells tell. M. Gardella et al., Noisesniffer,
 * IWBF 2021, section 3.
 */
export function noiseCurve({ luma, grain, usable }: GrainCells): (luma: number) => number {
  const bins: number[][] = Array.from({ length: 256 / step }, () => []);
  const binOf = (value: number): number => Math.min(bins.length - 1, Math.floor(value / step));
  for (let at = 0; at < luma.length; at++) if (usable[at] === 1) bins[binOf(luma[at])].push(grain[at]);
  const curve = bins.map((bin) => (bin.length < leastCells ? -Infinity : quantile(bin, share)));
  return (value) => curve[binOf(value)];
}
