import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnalysisRecord } from '../../../src/domain/analysis.js';
import type { Finding } from '../../../src/domain/finding.js';
import {
  checkCalibration,
  curveFor,
  entryFor,
  llrAt,
  type AnalyzerCalibration,
  type Calibration,
  type ClassBounds,
  type PhotoFacts,
} from '../../../src/fusion/calibration.js';
import { contributionsOf, kindsOf, sumOf } from '../../../src/fusion/fuse.js';
import { fuse, type FusionInput } from '../../../src/fusion/verdict.js';

const origin = { stated: 'worked example' };
const calibration: Calibration = {
  version: 'test',
  familyCaps: { provenance: 3, structure: 1, compression: 2, noise: 2, duplication: 2, learned: 2 },
  thresholds: { forgery: 2, inconclusive: 1, kind: 1 },
  analyzers: {
    grid: {
      version: 1,
      kind: 'edited',
      curve: [
        [0, -0.5],
        [0.5, 0],
        [1, 1.5],
      ],
      origin,
    },
    ghost: {
      version: 1,
      kind: 'edited',
      curve: [
        [0, -0.5],
        [1, 1.5],
      ],
      origin,
    },
    mark: {
      version: 1,
      kind: 'ai_generated',
      curve: [
        [0, 0],
        [1, 2.5],
      ],
      origin,
    },
  },
};

const photo: PhotoFacts = { pixels: 1, quality: 90 };

function record(analyzer: string, score: number | null, more: Partial<AnalysisRecord> = {}): AnalysisRecord {
  return {
    analyzer,
    version: 1,
    family: analyzer === 'mark' ? 'provenance' : 'compression',
    title: { en: analyzer, zh: analyzer },
    status: score === null ? 'informative' : 'scored',
    score,
    findings: [],
    hasMap: false,
    ...more,
  };
}

function finding(strength: Finding['strength'], kind: Finding['kind']): Finding {
  const text = { en: 'x', zh: 'x' };
  return {
    code: 'a.b',
    basis: 'computed',
    strength,
    ...(kind && { kind }),
    places: [],
    text,
    limit: text,
    values: {},
  };
}

function input(analyses: AnalysisRecord[], more: Partial<FusionInput> = {}): FusionInput {
  return {
    analyses,
    maps: {},
    required: new Set(),
    unreadable: null,
    width: 64,
    height: 64,
    quality: 90,
    calibration,
    ...more,
  };
}

describe('calibration', () => {
  it('reads a curve linearly between its points and flat outside', () => {
    const grid: [number, number][] = [
      [0, -0.5],
      [0.5, 0],
      [1, 1.5],
    ];
    expect(llrAt(grid, 0)).toBe(-0.5);
    expect(llrAt(grid, 0.25)).toBeCloseTo(-0.25);
    expect(llrAt(grid, 0.75)).toBeCloseTo(0.75);
    expect(
      llrAt(
        [
          [0.2, -1],
          [0.6, 1],
        ],
        0.1,
      ),
    ).toBe(-1);
    expect(
      llrAt(
        [
          [0.2, -1],
          [0.6, 1],
        ],
        0.9,
      ),
    ).toBe(1);
  });

  it('weighs nothing where the version was not measured', () => {
    expect(entryFor(calibration, 'grid', 2)).toBeNull();
    expect(entryFor(calibration, 'unknown', 1)).toBeNull();
    expect(entryFor(calibration, 'grid', 1)?.kind).toBe('edited');
  });

  describe('classes', () => {
    const curveOf = (llr: number) => [[0, llr]] as const;
    const entryOf = (...classes: readonly ClassBounds[]): AnalyzerCalibration => ({
      version: 1,
      kind: 'edited',
      origin,
      curve: curveOf(0),
      classes: classes.map((bounds, at) => ({ ...bounds, curve: curveOf(at + 1) })),
    });
    const check = (entry: AnalyzerCalibration): void => {
      checkCalibration({ ...calibration, analyzers: { grid: entry } });
    };

    it.each([
      [99, 95, 1],
      [99, 70, 1],
      [99, null, 1],
      [100, 81, 2],
      [100, 82, 3],
      [199, null, 3],
      [200, 81, 4],
      [200, 82, 0],
      [200, null, 0],
    ])(
      'give a photo of %d pixels and quality %s curve %d, the first that holds it',
      (pixels, quality, at) => {
        const entry = entryOf(
          { belowPixels: 100 },
          { belowPixels: 200, belowQuality: 82 },
          { belowPixels: 200 },
          { belowQuality: 82 },
        );
        expect(() => {
          check(entry);
        }).not.toThrow();
        expect(llrAt(curveFor(entry, { pixels, quality }), 0.5)).toBe(at);
      },
    );

    it('decide what a verdict counts', () => {
      const own = { ...calibration, analyzers: { grid: entryOf({ belowQuality: 82 }) } };
      const llrOf = (quality: number | null) =>
        fuse(input([record('grid', 1)], { calibration: own, quality })).verdict.llr;
      expect([81, 82, null].map(llrOf)).toEqual([1, 0, 0]);
    });

    it.each<[string, string, ClassBounds[]]>([
      ['without a bound', 'a bound on pixels or quality for class 1 of grid', [{}]],
      ['with a bound that is no number', 'finite bounds', [{ belowPixels: NaN }]],
      ['with an endless bound', 'finite bounds', [{ belowPixels: 100, belowQuality: Infinity }]],
      ['behind a larger one', 'no earlier class holds', [{ belowPixels: 200 }, { belowPixels: 100 }]],
      ['given twice', 'no earlier class holds', [{ belowQuality: 82 }, { belowQuality: 82 }]],
      [
        'behind one that asks for less',
        'class 3 of grid',
        [{ belowPixels: 100 }, { belowQuality: 82 }, { belowPixels: 200, belowQuality: 82 }],
      ],
    ])('are refused %s', (_name, problem, classes) => {
      expect(() => {
        check(entryOf(...classes));
      }).toThrow(problem);
    });

    it('may ask for quality first: what has none passes on to the next', () => {
      expect(() => {
        check(entryOf({ belowQuality: 100 }, { belowPixels: 100 }));
      }).not.toThrow();
    });

    it('are checked as every curve is, and no other key passes for them', () => {
      const empty = { ...entryOf(), classes: [{ belowPixels: 100, curve: [] }] };
      expect(() => {
        check(empty);
      }).toThrow('at least one point');
      const older = { ...entryOf(), bySize: [{ belowPixels: 100, curve: curveOf(1) }] };
      expect(() => {
        check(older);
      }).toThrow('no "bySize" for grid');
    });
  });

  it('refuses a curve that does not ascend', () => {
    const bad: Calibration = {
      ...calibration,
      analyzers: {
        grid: {
          version: 1,
          kind: 'edited',
          curve: [
            [0.5, 0],
            [0.5, 1],
          ],
          origin,
        },
      },
    };
    expect(() => {
      checkCalibration(bad);
    }).toThrow('ascending');
    expect(() => {
      checkCalibration(calibration);
    }).not.toThrow();
  });
});

describe('contributions', () => {
  it('hold a family within its cap and keep each share of it', () => {
    const [a, b] = contributionsOf([record('grid', 1), record('ghost', 1)], calibration, photo);
    expect(a.llr + b.llr).toBe(3);
    expect(a.counted + b.counted).toBeCloseTo(2);
    expect(a.counted).toBeCloseTo(b.counted);
  });

  it('leave out what gave no score: absent is not zero', () => {
    expect(
      sumOf(contributionsOf([record('grid', null), record('unknown', 0.9)], calibration, photo)),
    ).toBeNull();
  });

  it('never exceed the caps, whatever the scores', () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(score, score, (x, y) => {
        const sum = sumOf(contributionsOf([record('grid', x), record('ghost', y)], calibration, photo)) ?? 0;
        expect(Math.abs(sum)).toBeLessThanOrEqual(2 + 1e-9);
      }),
    );
  });

  it('take the kind of the strongest finding', () => {
    const findings = [finding('supporting', 'edited'), finding('strong', 'ai_edited')];
    const [mark] = contributionsOf([record('mark', 1, { findings })], calibration, photo);
    expect(mark.kind).toBe('ai_edited');
    expect(kindsOf([mark], 1)).toEqual(['ai_edited']);
    expect(kindsOf([mark], 9)).toEqual([]);
  });
});

describe('outcome', () => {
  it('indicates forgery at the threshold and names the kind', () => {
    const { verdict } = fuse(input([record('mark', 1), record('grid', 0.5)]));
    expect(verdict).toMatchObject({ outcome: 'forgery_indicated', kinds: ['ai_generated'], llr: 2.5 });
  });

  it('finds no sign where pixel methods looked and saw nothing', () => {
    expect(fuse(input([record('grid', 0), record('mark', 0)])).verdict.outcome).toBe('no_sign_found');
  });

  it('is inconclusive where no pixel method could look', () => {
    expect(fuse(input([record('mark', 0)])).verdict.outcome).toBe('inconclusive');
    expect(fuse(input([])).verdict).toMatchObject({ outcome: 'inconclusive', llr: null });
  });

  it('is capped at inconclusive by a failed required analyzer', () => {
    const failed = record('grid', null, { status: 'failed', failure: { code: 'ANL_FAILED', detail: 'x' } });
    const { verdict } = fuse(input([record('mark', 1), failed], { required: new Set(['grid']) }));
    expect(verdict.outcome).toBe('inconclusive');
    expect(verdict.reasons.map((r) => r.code)).toContain('ANL_FAILED');
    expect(fuse(input([record('mark', 1), failed])).verdict.outcome).toBe('forgery_indicated');
  });

  it('is not assessable where the picture cannot be read, and says why first', () => {
    const { verdict } = fuse(
      input([record('mark', 1)], { unreadable: { code: 'EVD_TRUNCATED', detail: 'x' } }),
    );
    expect(verdict.outcome).toBe('not_assessable');
    expect(verdict.reasons[0].code).toBe('EVD_TRUNCATED');
  });

  it('never worsens for the photo when a score falls', () => {
    const rank = { no_sign_found: 0, inconclusive: 1, forgery_indicated: 2, not_assessable: -1 };
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(score, score, score, (grid, x, y) => {
        const at = (mark: number) =>
          rank[fuse(input([record('grid', grid), record('mark', mark)])).verdict.outcome];
        expect(at(Math.min(x, y))).toBeLessThanOrEqual(at(Math.max(x, y)));
      }),
    );
  });
});
