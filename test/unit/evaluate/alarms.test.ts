import { expect, it } from 'vitest';
import { alarmsOf } from '../../../src/evaluate/alarms.js';
import { evaluationRow } from '../../support/evaluation-row.js';

const said = (strongest: 'strong' | 'supporting' | null) =>
  ({ grid: { status: 'scored', score: 0.5, ms: 1, strongest } }) as const;

it('counts strong findings and verdicts on real photos, by repository', () => {
  const rows = [
    evaluationRow({ file: '1', repo: 'a', analyzers: said('strong') }),
    evaluationRow({ file: '2', repo: 'a', analyzers: said('supporting'), outcome: 'forgery_indicated' }),
    evaluationRow({ file: '3', repo: 'b', analyzers: said(null) }),
    evaluationRow({ file: '4', repo: 'b', analyzers: said('strong'), tier: 'chat' }),
    evaluationRow({ file: '5', repo: 'b', analyzers: said('strong'), label: 'splice' }),
  ];
  expect(alarmsOf(rows)).toEqual([
    { tier: 'chat', by: 'grid', repo: null, n: 1, alarms: 1 },
    { tier: 'native', by: 'grid', repo: null, n: 3, alarms: 1 },
    { tier: 'native', by: 'verdict', repo: null, n: 3, alarms: 1 },
    { tier: 'chat', by: 'grid', repo: 'b', n: 1, alarms: 1 },
    { tier: 'native', by: 'grid', repo: 'a', n: 2, alarms: 1 },
    { tier: 'native', by: 'verdict', repo: 'a', n: 2, alarms: 1 },
  ]);
});
