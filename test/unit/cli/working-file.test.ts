import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WorkingFile } from '../../../src/cli/evaluate/working-file.js';
import type { WorkingLine } from '../../../src/evaluate/row.js';
import { evaluationRow } from '../../support/evaluation-row.js';

const versions = { report: 1, pipeline: '1', calibration: '0', analyzers: {} };
const row = (file: string): WorkingLine => ({
  type: 'row',
  versions,
  scanTier: 'fast',
  row: evaluationRow({ file }),
});
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-'));
  path = join(folder, 'report.json.partial');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('WorkingFile', () => {
  it('takes up where a killed run stopped, even in the middle of a line', () => {
    const first = new WorkingFile(path, false, 'fast');
    first.append(row('a'));
    first.append({ type: 'left_out', file: 'b', tier: 'equal', label: 'real' });
    appendFileSync(path, '{"type":"row","vers');
    const second = new WorkingFile(path, true, 'fast');
    expect(second.lines).toEqual(first.lines);
    expect(second.isDone('a', 'native')).toBe(true);
    expect(second.isDone('b', 'equal')).toBe(true);
    expect(second.isDone('b', 'native')).toBe(false);
    second.append(row('c'));
    expect(new WorkingFile(path, true, 'fast').lines).toHaveLength(3);
  });
  it('tries again what was a problem', () => {
    new WorkingFile(path, false, 'fast').append({
      type: 'problem',
      file: 'a',
      tier: 'native',
      problem: 'gone',
    });
    expect(new WorkingFile(path, true, 'fast').lines).toEqual([]);
  });
  it('starts anew unless told to resume', () => {
    new WorkingFile(path, false, 'fast').append(row('a'));
    expect(new WorkingFile(path, false, 'fast').lines).toEqual([]);
  });
  it('refuses to mix the rows of two versions', () => {
    new WorkingFile(path, false, 'fast').append(row('a'));
    const other: WorkingLine = {
      type: 'row',
      versions: { ...versions, pipeline: '2' },
      scanTier: 'fast',
      row: evaluationRow({}),
    };
    expect(() => {
      new WorkingFile(path, true, 'fast').append(other);
    }).toThrow('other versions');
  });
  it('refuses to mix the rows of two scan tiers', () => {
    new WorkingFile(path, false, 'fast').append(row('a'));
    expect(() => new WorkingFile(path, true, 'deep')).toThrow('another scan tier');
  });
});
