import { classFor, type ClassBounds, type PhotoFacts } from '../src/fusion/calibration.js';
import type { EvaluationRow } from '../src/evaluate/row.js';

/** Pixel counts between small crops, what chat apps send, and originals. */
const [smallPixels, chatPixels] = [250_000, 1_300_000];
/** Chat apps and most of the web save below it, cameras above. */
const coarseQuality = 82;

/** Photos that have a curve of their own, in the order in which they are asked; all others share the general one. */
export const sizeClasses: readonly ClassBounds[] = [
  { belowPixels: smallPixels },
  { belowPixels: chatPixels },
];
export const qualityClasses: readonly ClassBounds[] = [
  { belowPixels: smallPixels },
  { belowQuality: coarseQuality },
];

/** What a row tells of its photo. Throws where a class asks for the quality and the report is too old to state it. */
export function factsOf(
  { file, pixelCount, quality }: Pick<EvaluationRow, 'file'> & Rated,
  classes: readonly ClassBounds[],
): PhotoFacts {
  if (quality === undefined && classes.some(({ belowQuality }) => belowQuality !== undefined)) {
    throw new Error(
      `Expected the quality of the last save in each row but found none for ${file}: the report is too old, evaluate again`,
    );
  }
  return { pixels: pixelCount, quality: quality ?? null };
}

interface Rated {
  readonly pixelCount: number;
  /** Older reports lack it, and so do those of training. */
  readonly quality?: number | null;
}

/** The samples that each class holds, those of none under `rest`. */
export function intoClasses<T extends { readonly photo: PhotoFacts }>(
  samples: readonly T[],
  classes: readonly ClassBounds[],
): { readonly held: readonly { bounds: ClassBounds; samples: readonly T[] }[]; readonly rest: readonly T[] } {
  const holding = (bounds: ClassBounds | undefined): T[] =>
    samples.filter(({ photo }) => classFor(classes, photo) === bounds);
  return { held: classes.map((bounds) => ({ bounds, samples: holding(bounds) })), rest: holding(undefined) };
}
