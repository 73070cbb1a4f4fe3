import type { ScanTier } from '../../src/domain/scan-tier.js';
import type { Measurement } from './measure.js';

type Results = Readonly<Record<string, Measurement>>;

/** What is promised of a part of the scan, and what of it was measured. */
interface Goal {
  readonly text: string;
  readonly measured: (results: Results) => readonly Figure[];
}

/** A measured number, the most that it may be, and how to write it. */
interface Figure {
  readonly of: string;
  readonly value: number;
  readonly most: number;
  readonly unit: 'x' | 'ms' | 'MB' | '%';
}

/** The photo that most goals speak of, and those of its size. */
const photo = '12 MP';
const classicalPhotos = [photo, '12 MP saved twice', '12 MP cropped between'];
const sizes = ['1 MP', '4 MP', '12 MP', '50 MP'];
const together = ({ models }: Measurement, tier: ScanTier): number =>
  Object.values(models[tier]).reduce((sum, { wholeMs }) => sum + wholeMs, 0);

const goals: readonly Goal[] = [
  {
    text: 'Whole scan of 12 MP at most 8 x its decoding',
    measured: (all) => [{ of: '', value: all[photo].scanToDecode, most: 8, unit: 'x' }],
  },
  {
    text: 'Peak memory of any photo at most 400 MB',
    measured: (all) =>
      Object.entries(all).map(([of, { peakBytes }]) => ({
        of,
        value: peakBytes / 1e6,
        most: 400,
        unit: 'MB',
      })),
  },
  {
    text: 'Provenance at most 1 x decoding of 12 MP',
    measured: (all) => [{ of: '', value: all[photo].provenance.toDecode, most: 1, unit: 'x' }],
  },
  {
    text: 'Classical measures of pixels, decoding among it, at most 1,500 ms for 12 MP, also of a photo that was saved twice',
    measured: (all) =>
      classicalPhotos.map((of) => ({ of, value: all[of].classical.ms, most: 1500, unit: 'ms' })),
  },
  {
    text: 'The same at most 15 x decoding',
    measured: (all) =>
      classicalPhotos.map((of) => ({ of, value: all[of].classical.toDecode, most: 15, unit: 'x' })),
  },
  {
    text: 'Their cost grows no faster than pixels: cost over pixels, beside the next smaller photo',
    measured: (all) =>
      sizes.slice(1).map((of, i) => {
        const [more, less] = [all[of], all[sizes[i]]];
        const value = more.classical.ms / less.classical.ms / (more.pixels / less.pixels);
        return { of, value, most: 1, unit: 'x' };
      }),
  },
  {
    text: 'Learned models together at most 400 ms of one core for 12 MP, fast tier; of 4 MP, where all three look at the photo, for comparison',
    measured: (all) =>
      [photo, '4 MP'].map((of) => ({ of, value: together(all[of], 'fast'), most: 400, unit: 'ms' })),
  },
  {
    text: 'Learned models together at most 2,500 ms of one core for 12 MP, deep tier; of 4 MP for comparison',
    measured: (all) =>
      [photo, '4 MP'].map((of) => ({ of, value: together(all[of], 'deep'), most: 2500, unit: 'ms' })),
  },
  {
    text: 'Of all three models together, deep tier, what comes before and after the graphs at most 25 % of the bare graphs',
    measured: (all) =>
      [photo, '4 MP'].map((of) => {
        const bare = Object.values(all[of].models.deep).reduce((sum, { bareMs }) => sum + bareMs, 0);
        return { of, value: 100 * (together(all[of], 'deep') / bare - 1), most: 25, unit: '%' };
      }),
  },
  {
    text: 'The same of each model',
    measured: (all) =>
      [photo, '4 MP'].flatMap((size) =>
        Object.entries(all[size].models.deep).map(([name, { overhead }]) => ({
          of: `${name}, ${size}`,
          value: 100 * overhead,
          most: 25,
          unit: '%' as const,
        })),
      ),
  },
];

const digits = { x: 2, ms: 0, MB: 0, '%': 0 } as const;

/** Every goal and whether it is met, as rows of a table. */
export function goalRows(results: Results): string[] {
  return goals.map(({ text, measured }) => {
    const figures = measured(results);
    const missed = figures.filter(({ value, most }) => value > most);
    const told = figures.map(
      ({ of, value, unit }) => `${value.toFixed(digits[unit])} ${unit}${of === '' ? '' : ` (${of})`}`,
    );
    return `| ${text} | ${told.join(', ')} | ${missed.length === 0 ? 'met' : '**missed**'} |`;
  });
}
