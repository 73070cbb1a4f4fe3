/** Two sets of models on the same photos: which ranks better, by how much, and whether chance alone would do that. */
import { compareAreas, holm, type AreaDifference, type Paired } from './delong.js';
import { classesOf, type LearnedRow, type LearnedScore, type Subject } from './learned-row.js';
import { auroc, truePositiveRateAt } from './roc.js';

export interface PairedRow extends Omit<LearnedRow, 'scores'> {
  readonly a: LearnedRow['scores'];
  readonly b: LearnedRow['scores'];
}

export interface Side {
  readonly auroc: number | null;
  readonly tprAt1: number | null;
  /** Shares of positives and of real photos with a finding. */
  readonly found: number;
  readonly alarms: number;
}

export interface ComparedCell {
  readonly tier: string;
  readonly analyzer: string;
  /** The positives' repository; null: of all. Real photos are those of the whole tier. */
  readonly repo: string | null;
  readonly positives: number;
  readonly negatives: number;
  readonly a: Side;
  readonly b: Side;
  /** Null where a class is too small. */
  readonly difference: AreaDifference | null;
  /** Of both sets, which ranks better; `none` where chance would do as much, all cells taken together. */
  readonly better: 'a' | 'b' | 'none' | 'too few';
}

/** Chance of calling any of all the differences real that is none. */
const level = 0.05;
/** Below this neither a rank nor its error means much. */
const leastPhotos = 10;

/** A cell for each analyzer and tier, all repositories first, then each. Only photos that both scored count. */
export function compareModels(
  rows: readonly PairedRow[],
  tiers: readonly string[],
  subjects: readonly Subject[],
): ComparedCell[] {
  const cells = tiers.flatMap((tier) =>
    subjects.flatMap((subject) => {
      const { analyzer } = subject;
      const both = rows.flatMap((row) => {
        const [a, b] = [row.a[analyzer], row.b[analyzer]];
        return row.tier === tier && a && b ? [{ label: row.label, repo: row.repo, a, b }] : [];
      });
      const { positives, negatives } = classesOf(both, subject);
      const repos = [...new Set(positives.map(({ repo }) => repo))].filter((repo) => repo !== '').sort();
      return [null, ...repos].map((repo) => {
        const own = positives.filter((row) => repo === null || row.repo === repo);
        return { tier, analyzer, repo, ...compared(own, negatives) };
      });
    }),
  );
  const tested = cells.filter(({ difference }) => difference !== null);
  const holds = holm(
    tested.map(({ difference }) => difference?.p ?? 1),
    level,
  );
  const real = new Set(tested.filter((_, i) => holds[i]));
  return cells.map((cell) => ({ ...cell, better: betterOf(cell.difference, real.has(cell)) }));
}

interface Both {
  readonly a: LearnedScore;
  readonly b: LearnedScore;
}

function compared(positives: readonly Both[], negatives: readonly Both[]) {
  const scores = (rows: readonly Both[]): Paired => ({
    a: rows.map(({ a }) => a.score),
    b: rows.map(({ b }) => b.score),
  });
  const [forged, real] = [scores(positives), scores(negatives)];
  const side = (of: 'a' | 'b'): Side => ({
    auroc: auroc(forged[of], real[of]),
    tprAt1: truePositiveRateAt(0.01, forged[of], real[of]),
    found: shareFound(positives.map((row) => row[of])),
    alarms: shareFound(negatives.map((row) => row[of])),
  });
  const enough = Math.min(positives.length, negatives.length) >= leastPhotos;
  return {
    positives: positives.length,
    negatives: negatives.length,
    a: side('a'),
    b: side('b'),
    difference: enough ? compareAreas(forged, real) : null,
  };
}

/** Share of photos with a finding; 0 of none. */
export function shareFound(scores: readonly LearnedScore[]): number {
  return scores.filter(({ found }) => found).length / Math.max(1, scores.length);
}

function betterOf(difference: AreaDifference | null, isReal: boolean): ComparedCell['better'] {
  if (difference === null) return 'too few';
  if (!isReal) return 'none';
  return difference.difference > 0 ? 'b' : 'a';
}
