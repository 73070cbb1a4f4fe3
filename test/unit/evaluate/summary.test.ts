import { describe, expect, it } from 'vitest';
import { allForged, summarise, type Cell } from '../../../src/evaluate/summary.js';
import type { EvaluationRow } from '../../../src/evaluate/row.js';
import { evaluationRow } from '../../support/evaluation-row.js';

const rows: EvaluationRow[] = [
  evaluationRow({ file: 'r1', repo: 'a', llr: 0 }),
  evaluationRow({ file: 'r2', repo: 'a', llr: 1, outcome: 'inconclusive' }),
  evaluationRow({ file: 'r3', repo: 'b', llr: 3, outcome: 'forgery_indicated' }),
  evaluationRow({ file: 'f1', repo: 'a', label: 'splice', llr: 2, outcome: 'forgery_indicated' }),
  evaluationRow({ file: 'f2', repo: 'b', label: 'splice', llr: 2, outcome: 'forgery_indicated' }),
  evaluationRow({ file: 'f3', repo: 'c', label: 'ai_full', llr: null, outcome: 'inconclusive' }),
  evaluationRow({ file: 'f4', repo: 'c', label: 'ai_full', llr: null, outcome: 'not_assessable' }),
  evaluationRow({ file: 'p1', repo: 'a', label: 'recapture', llr: 9 }),
  evaluationRow({ file: 'f1', repo: 'a', label: 'splice', llr: 0, tier: 'chat' }),
  evaluationRow({
    file: 'f2',
    repo: 'b',
    label: 'splice',
    llr: 2,
    outcome: 'forgery_indicated',
    tier: 'chat',
  }),
];
const cells = summarise(rows, ['native', 'chat']);

function cell(label: string, repo: string | null = null, tier = 'native'): Cell | undefined {
  return cells.find((c) => c.label === label && c.repo === repo && c.tier === tier);
}

describe('summarise', () => {
  it('ranks a label against all real rows of the tier', () => {
    // 2 beats 0 and 1 and loses to 3, twice.
    expect(cell('splice')?.auroc).toBe(2 / 3);
    expect(cell('splice', 'b')?.auroc).toBe(2 / 3);
  });
  it('ranks against the same repository’s own real rows', () => {
    expect(cell('splice', 'a')?.aurocSameRepo).toBe(1);
    expect(cell('splice', 'b')?.aurocSameRepo).toBe(0);
    expect(cell('splice')?.aurocSameRepo).toBe(0.5);
    expect(cell('ai_full')?.aurocSameRepo).toBeNull();
  });
  it('takes every label but real and recapture for forged', () => {
    expect(cell(allForged)?.n).toBe(4);
    expect(cell('recapture')?.auroc).toBe(1);
    expect(cell('real')?.auroc).toBeNull();
  });
  it('counts what could not be assessed apart, and ranks what could not be weighed at 0', () => {
    expect(cell('ai_full')).toMatchObject({ n: 2, assessed: 1, auroc: 1 / 6 });
  });
  it('gives the share of each outcome', () => {
    expect(cell('real')?.outcomes).toEqual({
      forgery_indicated: 1 / 3,
      inconclusive: 1 / 3,
      no_sign_found: 1 / 3,
      not_assessable: 0,
    });
  });
  it('tells how often the outcome flips between tiers, among photos in both', () => {
    expect(cell('splice')?.flips).toEqual({ chat: 0.5 });
    expect(cell('splice', null, 'chat')?.flips).toEqual({ native: 0.5 });
    expect(cell('ai_full')?.flips).toEqual({});
  });
  it('has no figure where a class is absent', () => {
    expect(cell('splice', null, 'chat')).toMatchObject({
      auroc: null,
      auroc95: null,
      tprAt1: null,
      pixels: null,
    });
  });
});
