import type { EvaluationRow } from '../../src/evaluate/row.js';

/** An evaluation row with nothing remarkable but what is given. */
export function evaluationRow(part: Partial<EvaluationRow>): EvaluationRow {
  return {
    file: 'photo.jpg',
    tier: 'native',
    label: 'real',
    kind: '',
    source: '',
    repo: '',
    pair: '',
    outcome: 'no_sign_found',
    kinds: [],
    llr: 0,
    analyzers: {},
    pixels: null,
    sizeBytes: 1000,
    pixelCount: 1000,
    quality: 90,
    format: 'jpeg',
    ...part,
  };
}
