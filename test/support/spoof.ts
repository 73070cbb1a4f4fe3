/** Photos to put marks into where nothing writes them, and what none of that may do. */
import { expect } from 'vitest';
import { analyzers } from '../../src/analyzers/index.js';
import type { Analysis } from '../../src/domain/analysis.js';
import { findingsOf } from './analysis.js';
import { analyzeFile } from './analyze.js';
import { encodedJpeg, encoder } from './pictures.js';

export const provenance = analyzers.filter(({ family }) => family === 'provenance');
export const side = 320;
export const jpeg = await encodedJpeg(side, side);
export const png = new Uint8Array(await encoder(side, side).png().toBuffer());
export const webp = new Uint8Array(await encoder(side, side).webp().toBuffer());

export type Spoof = [name: string, make: () => Uint8Array | Promise<Uint8Array>];

/** Fails where anything that reads marks gives the file weight, or says more than in passing. */
export async function expectNoWeight(file: Uint8Array): Promise<void> {
  for (const analyzer of provenance) {
    const analysis = await analyzeFile(analyzer, file);
    expect(weighs(analysis), analyzer.id).toBe(false);
    for (const { strength, code } of findingsOf(analysis)) expect(strength, code).toBe('informative');
  }
}

function weighs(analysis: Analysis): boolean {
  return analysis.status === 'scored' && analysis.score > 0;
}
