import { expect, it } from 'vitest';
import { factsOf, intoClasses, qualityClasses, sizeClasses } from '../../../bench/calibration-classes.js';
import { checkCalibration, curveFor, type AnalyzerCalibration } from '../../../src/fusion/calibration.js';
import { loadCalibration } from '../../../src/calibration.js';

const sizes = [100_000, 800_000, 12_000_000];
const photos = sizes.flatMap((pixels) => [75, 95, null].map((quality) => ({ photo: { pixels, quality } })));

it.each([
  [
    'size',
    sizeClasses,
    [
      [75, 95, null],
      [75, 95, null],
    ],
    [75, 95, null],
  ],
  [
    'class',
    qualityClasses,
    [
      [75, 95, null],
      [75, 75],
    ],
    [95, null, 95, null],
  ],
])(
  'by %s, each sample is fitted once, to the curve that will hold for it',
  (_name, classes, inHeld, inRest) => {
    const { held, rest } = intoClasses(photos, classes);
    const qualities = (some: readonly (typeof photos)[number][]) => some.map(({ photo }) => photo.quality);
    expect(held.map(({ samples }) => qualities(samples))).toEqual(inHeld);
    expect(qualities(rest)).toEqual(inRest);

    const entry: AnalyzerCalibration = {
      version: 1,
      kind: 'edited',
      origin: { stated: 'test' },
      curve: [[0, -1]],
      classes: held.map(({ bounds }, at) => ({ ...bounds, curve: [[0, at]] })),
    };
    expect(() => {
      checkCalibration({ ...loadCalibration(), analyzers: { test: entry } });
    }).not.toThrow();
    held.forEach(({ samples }, at) => {
      for (const { photo } of samples) expect(curveFor(entry, photo)).toEqual([[0, at]]);
    });
    for (const { photo } of rest) expect(curveFor(entry, photo)).toEqual([[0, -1]]);
  },
);

it('refuses a row without quality where a class asks for it, and only there', () => {
  const row = { file: 'a.jpg', pixelCount: 9 };
  expect(() => factsOf(row, qualityClasses)).toThrow('found none for a.jpg');
  expect(factsOf({ ...row, quality: null }, qualityClasses)).toEqual({ pixels: 9, quality: null });
  expect(factsOf(row, sizeClasses)).toEqual({ pixels: 9, quality: null });
});
