import type { Analysis } from '../../src/domain/analysis.js';
import type { Finding } from '../../src/domain/finding.js';

/** A signal that never fires, for analyzers called without their runner. */
export const calm = new AbortController().signal;

/** The scored branch, or a clear failure. */
export function scored(analysis: Analysis): Extract<Analysis, { status: 'scored' }> {
  if (analysis.status !== 'scored') throw new Error(`Expected a score but received ${analysis.status}`);
  return analysis;
}

/** Findings of any branch. */
export function findingsOf(analysis: Analysis): readonly Finding[] {
  return analysis.status === 'not_applicable' ? [] : analysis.findings;
}
