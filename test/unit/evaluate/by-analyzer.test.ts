import { expect, it } from 'vitest';
import { summariseAnalyzers } from '../../../src/evaluate/by-analyzer.js';
import { evaluationRow } from '../../support/evaluation-row.js';

it('ranks each analyzer’s own scores, over the photos that it scored', () => {
  const scored = (score: number) => ({ grid: { status: 'scored', score, ms: 1, strongest: null } }) as const;
  const failed = { grid: { status: 'failed', score: null, ms: null, strongest: null } } as const;
  const rows = [
    evaluationRow({ file: '1', analyzers: scored(0.2) }),
    evaluationRow({ file: '2', analyzers: scored(0.6) }),
    evaluationRow({ file: '3', analyzers: failed }),
    evaluationRow({ file: '4', label: 'splice', analyzers: scored(0.5) }),
    evaluationRow({ file: '5', label: 'recapture', analyzers: scored(0) }),
  ];
  const [cell, ...others] = summariseAnalyzers(rows, ['native', 'chat']);
  expect(cell).toMatchObject({ analyzer: 'grid', forged: 1, real: 2, failed: 1, auroc: 0.5, tprAt1: 0 });
  expect(others).toEqual([]);
});
