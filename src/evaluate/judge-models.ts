/** One set of models over labelled photos: how well each ranks, whom it accuses, whether it means what it says. */
import type { PhotoFacts } from '../fusion/calibration.js';
import {
  expectedCalibrationError,
  reliability,
  type ReliabilityBin,
  type Stated,
} from './expected-calibration-error.js';
import { classesOf, type LearnedRow, type LearnedScore, type Subject } from './learned-row.js';
import { auroc, aurocInterval, truePositiveRateAt, type Interval } from './roc.js';
import { shareFound } from './compare-models.js';
import { leaksBetween, type LeaksOfClasses } from './leaks.js';
import { realLabel } from './row.js';

/** Photos of one source (repository and generator or camera) that an analyzer looks for, against all real ones of the tier. */
export interface FoundCell {
  readonly tier: string;
  readonly analyzer: string;
  /** Null: all of them. */
  readonly source: string | null;
  readonly n: number;
  readonly auroc: number | null;
  readonly auroc95: Interval | null;
  readonly tprAt1: number | null;
  /** Against the real photos of the same repository: what is left when content says nothing. */
  readonly aurocSameRepo: number | null;
  /** Share with a finding. */
  readonly found: number;
}

/** Real photos of one repository. */
export interface SparedCell {
  readonly tier: string;
  readonly analyzer: string;
  readonly repo: string | null;
  readonly n: number;
  /** Share without a finding. */
  readonly tnr: number;
}

export interface CalibrationCell {
  readonly tier: string;
  readonly analyzer: string;
  readonly error: number | null;
  readonly bins: readonly ReliabilityBin[];
}

/** What the photos of an analyzer's two classes give away without their pixels, beside what it reaches. */
export interface LeakCell extends LeaksOfClasses {
  readonly tier: string;
  readonly analyzer: string;
  readonly auroc: number | null;
}

/** Real photos with a finding in one of two tiers alone. */
export interface FlipCell {
  readonly analyzer: string;
  readonly tiers: readonly [string, string];
  /** Null where no photo was seen in both. */
  readonly share: number | null;
}

export interface JudgedModels {
  readonly found: readonly FoundCell[];
  readonly spared: readonly SparedCell[];
  readonly calibration: readonly CalibrationCell[];
  readonly leaks: readonly LeakCell[];
  readonly flips: readonly FlipCell[];
}

/** Evidence that a score is given, llr base 10. */
export type Weigh = (analyzer: string, score: number, photo: PhotoFacts) => number | null;

interface Line
  extends
    Pick<LearnedRow, 'label' | 'source' | 'repo' | 'pixelCount' | 'quality' | 'sizeBytes' | 'format'>,
    LearnedScore {}

/** Worst first: lowest AUROC, then lowest TNR, within each analyzer and tier. */
export function judgeModels(
  rows: readonly LearnedRow[],
  tiers: readonly string[],
  subjects: readonly Subject[],
  weigh: Weigh,
): JudgedModels {
  const judged = tiers.flatMap((tier) =>
    subjects.map((subject) => {
      const { analyzer } = subject;
      const lines = rows.flatMap((row): Line[] => {
        const said = row.scores[analyzer];
        if (row.tier !== tier || said === undefined) return [];
        const { label, source, repo, pixelCount, quality, sizeBytes, format } = row;
        return [{ label, source, repo, pixelCount, quality, sizeBytes, format, ...said }];
      });
      return { tier, analyzer, ...classesOf(lines, subject) };
    }),
  );
  return {
    found: judged.flatMap(foundCells),
    spared: judged.flatMap(sparedCells),
    calibration: judged.map(({ tier, analyzer, positives, negatives }) => {
      const llrs = (of: readonly Line[]): number[] =>
        of.flatMap(
          ({ score, pixelCount: pixels, quality }) => weigh(analyzer, score, { pixels, quality }) ?? [],
        );
      const stated: Stated = { positives: llrs(positives), negatives: llrs(negatives) };
      return { tier, analyzer, error: expectedCalibrationError(stated), bins: reliability(stated) };
    }),
    leaks: judged.map(({ tier, analyzer, ...classes }) => ({
      tier,
      analyzer,
      ...leaksBetween(classes),
      auroc: auroc(scoresOf(classes.positives), scoresOf(classes.negatives)),
    })),
    flips: subjects.flatMap(({ analyzer }) =>
      tiers.slice(1).map((other) => {
        const [first] = tiers;
        return { analyzer, tiers: [first, other], share: flipsBetween(rows, analyzer, first, other) };
      }),
    ),
  };
}

interface Judged {
  readonly tier: string;
  readonly analyzer: string;
  readonly positives: readonly Line[];
  readonly negatives: readonly Line[];
}

const scoresOf = (lines: readonly Line[]): number[] => lines.map(({ score }) => score);

function foundCells({ tier, analyzer, positives, negatives }: Judged): FoundCell[] {
  const real = scoresOf(negatives);
  const cell = (source: string | null, own: readonly Line[]): FoundCell => {
    const scores = scoresOf(own);
    const repos = new Set(own.map(({ repo }) => repo));
    const neighbours = negatives.filter(({ repo }) => repo !== '' && repos.has(repo));
    return {
      tier,
      analyzer,
      source,
      n: own.length,
      auroc: auroc(scores, real),
      auroc95: aurocInterval(scores, real),
      tprAt1: truePositiveRateAt(0.01, scores, real),
      aurocSameRepo: source === null ? null : auroc(scores, scoresOf(neighbours)),
      found: shareFound(own),
    };
  };
  const nameOf = ({ source, repo }: Line): string => source || repo;
  const names = [...new Set(positives.map(nameOf))].filter((name) => name !== '');
  const cells = names.map((name) =>
    cell(
      name,
      positives.filter((line) => nameOf(line) === name),
    ),
  );
  const worstFirst = cells.sort((a, b) => (a.auroc ?? 2) - (b.auroc ?? 2));
  return positives.length === 0 ? [] : [cell(null, positives), ...worstFirst];
}

function sparedCells({ tier, analyzer, negatives }: Judged): SparedCell[] {
  const cell = (repo: string | null): SparedCell => {
    const own = negatives.filter((line) => repo === null || line.repo === repo);
    return { tier, analyzer, repo, n: own.length, tnr: 1 - shareFound(own) };
  };
  const repos = [...new Set(negatives.map(({ repo }) => repo))].filter((repo) => repo !== '');
  const worstFirst = repos.map(cell).sort((a, b) => a.tnr - b.tnr || b.n - a.n);
  return negatives.length === 0 ? [] : [cell(null), ...worstFirst];
}

function flipsBetween(
  rows: readonly LearnedRow[],
  analyzer: string,
  tier: string,
  other: string,
): number | null {
  const foundIn = (name: string) =>
    new Map(
      rows.flatMap((row) => {
        const said = row.scores[analyzer];
        return row.tier === name && row.label === realLabel && said ? [[row.file, said.found] as const] : [];
      }),
    );
  const [here, there] = [foundIn(tier), foundIn(other)];
  const both = [...here].filter(([file]) => there.has(file));
  if (both.length === 0) return null;
  return both.filter(([file, found]) => there.get(file) !== found).length / both.length;
}
