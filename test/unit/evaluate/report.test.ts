import { expect, it } from 'vitest';
import { assemble, serialise } from '../../../src/evaluate/report.js';
import type { IndexEntry, WorkingLine } from '../../../src/evaluate/row.js';
import { evaluationRow } from '../../support/evaluation-row.js';

const entry = (file: string): IndexEntry => ({
  file,
  label: 'real',
  kind: '',
  source: '',
  repo: '',
  mask: '',
  pair: '',
});
const versions = { report: 1, pipeline: '1', calibration: '0', analyzers: {} };
const row = (file: string, tier: string): WorkingLine => ({
  type: 'row',
  versions,
  scanTier: 'fast',
  row: evaluationRow({ file, tier }),
});

it('assembles in the order of the index and the tiers, whatever order things were learnt in', () => {
  const lines: WorkingLine[] = [
    row('b', 'chat'),
    row('a', 'chat'),
    { type: 'left_out', file: 'b', tier: 'equal', label: 'real' },
    row('b', 'native'),
    { type: 'problem', file: 'gone', tier: 'native', problem: 'not of this index' },
    { type: 'problem', file: 'a', tier: 'native', problem: 'the file cannot be read' },
  ];
  const report = assemble(
    [entry('a'), entry('b')],
    { tiers: ['native', 'chat', 'equal'], scanTier: 'fast' },
    lines,
    versions,
  );
  expect(report.rows.map(({ file, tier }) => `${file} ${tier}`)).toEqual(['a chat', 'b native', 'b chat']);
  expect(report.leftOut).toEqual({ equal: { real: 1 } });
  expect(report.problems).toEqual([{ file: 'a', tier: 'native', problem: 'the file cannot be read' }]);
  expect(JSON.parse(serialise(report))).toEqual(report);
});
