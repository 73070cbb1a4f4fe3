import { expect, it } from 'vitest';
import { loadCalibration } from '../../../src/calibration.js';
import { subjectsIn } from '../../../src/cli/models/subjects.js';

const shipped = loadCalibration();
const said = { score: 0.5, found: false };
const rows = [
  { scores: { 'synthesis-model': said, 'edit-model': said } },
  { scores: { 'edit-model': said, 'recapture-model': said } },
];

it('judges each learned analyzer by the kind that its curve names', () => {
  expect(subjectsIn(rows, shipped)).toEqual({
    subjects: [
      { analyzer: 'edit-model', looksFor: 'edits' },
      { analyzer: 'recapture-model', looksFor: 'screens' },
      { analyzer: 'synthesis-model', looksFor: 'renderings' },
    ],
    problems: [],
  });
});

it('guesses nothing of an analyzer without a curve, and says so', () => {
  const analyzers = { ...shipped.analyzers, 'synthesis-model': undefined };
  const { subjects, problems } = subjectsIn(rows, { ...shipped, analyzers });
  expect(subjects.map(({ analyzer }) => analyzer)).toEqual(['edit-model', 'recapture-model']);
  expect(problems).toEqual([expect.stringMatching(/^synthesis-model is not judged: .* no curve/)]);
});
