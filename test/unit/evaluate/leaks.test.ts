import { describe, expect, it } from 'vitest';
import { leaksOf } from '../../../src/evaluate/leaks.js';
import { evaluationRow } from '../../support/evaluation-row.js';

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

describe('leaksOf', () => {
  it('is one half where nothing differs', () => {
    const rows = times(60, (i) => evaluationRow({ label: i % 2 ? 'real' : 'splice' }));
    expect(leaksOf('native', rows)).toEqual({
      tier: 'native',
      sizeBytes: 0.5,
      pixelCount: 0.5,
      format: 0.5,
      together: 0.5,
    });
  });
  it('finds a class that stands between two groups of the other', () => {
    const rows = times(90, (i) =>
      evaluationRow({ label: i % 3 === 1 ? 'ai_full' : 'real', pixelCount: [1e5, 1e6, 1e7][i % 3] }),
    );
    expect(leaksOf('native', rows)).toMatchObject({ pixelCount: 1, sizeBytes: 0.5, together: 1 });
  });
  it('finds a format, and adds features together', () => {
    const rows = times(80, (i) =>
      evaluationRow({ label: i % 2 ? 'real' : 'ai_full', format: i % 2 || i % 4 ? 'jpeg' : 'png' }),
    );
    const leaks = leaksOf('native', rows);
    expect(leaks.format).toBeGreaterThan(0.6);
    expect(leaks.format).toBeLessThan(1);
    expect(leaks.together).toBe(leaks.format);
  });
  it('leaves recaptures out and says nothing of classes too small', () => {
    const rows = times(40, (i) => evaluationRow({ label: i < 36 ? 'recapture' : 'real' }));
    expect(leaksOf('native', rows).together).toBeNull();
  });
});
