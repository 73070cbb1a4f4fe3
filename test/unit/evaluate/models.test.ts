import { describe, expect, it } from 'vitest';
import { compareModels, type PairedRow } from '../../../src/evaluate/compare-models.js';
import { expectedCalibrationError, reliability } from '../../../src/evaluate/expected-calibration-error.js';
import { judgeModels } from '../../../src/evaluate/judge-models.js';
import type { LearnedRow, Subject } from '../../../src/evaluate/learned-row.js';

const subject: Subject = { analyzer: 'm', looksFor: 'edits' };
const foundFrom = 0.8;
const said = (score: number) => ({ m: { score, found: score >= foundFrom } });
const photo = (label: string, n: number, repo = 'r') => ({
  file: `${label}${n}`,
  label,
  source: '',
  repo,
  tier: 'native',
  pixelCount: 100,
  quality: null,
  sizeBytes: 1000,
  format: label === 'real' ? 'jpeg' : 'png',
});
const paired = (label: string, n: number, a: number, b: number, repo?: string): PairedRow => ({
  ...photo(label, n, repo),
  a: said(a),
  b: said(b),
});
const numbers = Array.from({ length: 20 }, (_, n) => n);

describe('compareModels', () => {
  const better = numbers.flatMap((n) => [
    paired('photoshop', n, (n % 7) / 10, 0.9, n < 5 ? 'small' : 'large'),
    paired('real', n, (n % 7) / 10, (n % 7) / 10),
  ]);

  it('tells who is better, and where there are too few photos to tell', () => {
    const cells = compareModels(better, ['native'], [subject]);
    expect(cells.map(({ repo, positives, better }) => [repo, positives, better])).toEqual([
      [null, 20, 'b'],
      ['large', 15, 'b'],
      ['small', 5, 'too few'],
    ]);
    expect(cells[0]).toMatchObject({ a: { found: 0, alarms: 0 }, b: { auroc: 1, found: 1, alarms: 0 } });
  });

  it('takes no side where both say the same', () => {
    const same = better.map((row) => ({ ...row, b: row.a }));
    const [all] = compareModels(same, ['native'], [subject]);
    expect(all).toMatchObject({ better: 'none', difference: { difference: 0 } });
  });

  it('counts only what both scored, and photos of screens for whom looks for them', () => {
    const rows = [...better, { ...paired('photoshop', 99, 1, 1), b: {} }, paired('recapture', 1, 0.9, 0.1)];
    const [forgeries] = compareModels(rows, ['native'], [subject]);
    expect(forgeries.positives).toBe(20);
    const [screens] = compareModels(rows, ['native'], [{ ...subject, looksFor: 'screens' }]);
    expect([screens.positives, screens.negatives]).toEqual([1, 20]);
    const made = [paired('ai_full', 1, 0.9, 0.9), paired('ai_edit', 1, 0.9, 0.9), ...better];
    const [edits] = compareModels(made, ['native'], [subject]);
    expect(edits.positives).toBe(21);
    const [renderings] = compareModels(made, ['native'], [{ ...subject, looksFor: 'renderings' }]);
    expect(renderings.positives).toBe(2);
  });
});

describe('judgeModels', () => {
  const row = (label: string, n: number, score: number, repo: string, tier = 'native'): LearnedRow => ({
    ...photo(label, n, repo),
    tier,
    source: label === 'real' ? '' : `by ${repo}`,
    scores: said(score),
  });
  const rows = [
    row('splice', 1, 0.9, 'one'),
    row('splice', 2, 0.1, 'two'),
    row('real', 1, 0.5, 'one'),
    row('real', 2, 0.85, 'two'),
    row('real', 3, 0.2, 'two'),
    row('real', 1, 0.5, 'one', 'chat'),
    row('real', 2, 0.3, 'two', 'chat'),
  ];
  const judged = judgeModels(rows, ['native', 'chat'], [subject], (_, score) => score * 2 - 1);

  it('lists sources and repositories worst first', () => {
    expect(judged.found.map(({ tier, source, auroc, found }) => [tier, source, auroc, found])).toEqual([
      ['native', null, 0.5, 0.5],
      ['native', 'by two', 0, 0],
      ['native', 'by one', 1, 1],
    ]);
    expect(judged.found[2].aurocSameRepo).toBe(1);
    expect(judged.spared.map(({ tier, repo, n, tnr }) => [tier, repo, n, tnr])).toEqual([
      ['native', null, 3, 1 - 1 / 3],
      ['native', 'two', 2, 0.5],
      ['native', 'one', 1, 1],
      ['chat', null, 2, 1],
      ['chat', 'one', 1, 1],
      ['chat', 'two', 1, 1],
    ]);
  });

  it('counts real photos that are accused in one tier alone', () => {
    expect(judged.flips).toEqual([{ analyzer: 'm', tiers: ['native', 'chat'], share: 0.5 }]);
  });

  it('sets the score beside what the files alone give away', () => {
    const many = numbers.flatMap((n) => [row('splice', n, 0.4, 'one'), row('real', n, 0.4, 'one')]);
    const equalised = many.map((one) => ({ ...one, tier: 'equal', format: 'jpeg' }));
    const { leaks } = judgeModels([...many, ...equalised], ['native', 'equal'], [subject], () => 0);
    expect(leaks).toMatchObject([
      { analyzer: 'm', tier: 'native', format: 1, pixelCount: 0.5, sizeBytes: 0.5, together: 1, auroc: 0.5 },
      { analyzer: 'm', tier: 'equal', format: 0.5, together: 0.5, auroc: 0.5 },
    ]);
  });

  it('leaves a tier without forgeries uncalibrated', () => {
    expect(judged.calibration.map(({ tier, error }) => [tier, error === null])).toEqual([
      ['native', false],
      ['chat', true],
    ]);
  });
});

describe('expected calibration error', () => {
  // Stated .9 ten times more often for positives than for negatives is seen as .909; .1 likewise as .09.
  it('is small where evidence is what it says', () => {
    const llr = Math.log10(9);
    const positives = [...Array<number>(9).fill(llr), -llr];
    const negatives = [...Array<number>(9).fill(-llr), llr];
    expect(expectedCalibrationError({ positives, negatives })).toBeCloseTo(0, 10);
  });

  it('is the distance where it says too much', () => {
    const positives = [1, 1, -1, -1];
    const bins = reliability({ positives, negatives: positives });
    expect(bins.map(({ photos, seen }) => [photos, seen])).toEqual([
      [4, 0.5],
      [4, 0.5],
    ]);
    expect(expectedCalibrationError({ positives, negatives: positives })).toBeCloseTo(10 / 11 - 0.5, 10);
  });

  it('weighs both classes alike, however many photos they hold', () => {
    const positives = [0.3, 0.3, 0.3];
    const negatives = Array<number>(300).fill(-0.3);
    const few = expectedCalibrationError({ positives, negatives: [-0.3] });
    expect(expectedCalibrationError({ positives, negatives })).toBeCloseTo(few ?? NaN, 10);
    expect(expectedCalibrationError({ positives: [], negatives })).toBeNull();
  });
});
