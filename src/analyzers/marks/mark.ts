import type { MetadataField } from '../../artifacts/types.js';
import type { Basis, Finding, FindingValue, Place } from '../../domain/finding.js';
import type { Kind, LocalText } from '../../domain/verdict.js';

/**
 * How much a mark in the metadata says, and so the analyzer's score. `declared`: the file says of itself
 * that AI made or changed it. `suspected`: it says that it may be so. `retouched`: a program made to change
 * what is seen, or a recorded change of pixels. `exported`: a program for light, colour and crop.
 * `none`: worth showing, weighs nothing.
 */
export const levels = { declared: 1, suspected: 0.8, retouched: 0.6, exported: 0.3, none: 0 } as const;
export type Level = keyof typeof levels;

/** A mark found in one field. */
export interface Mark {
  readonly level: Level;
  readonly finding: Finding;
}

export interface MarkParts {
  readonly level: Level;
  readonly code: string;
  readonly kind?: Kind;
  readonly field: MetadataField;
  readonly text: LocalText;
  readonly limit: LocalText;
  readonly values?: Readonly<Record<string, FindingValue>>;
}

const strengths = {
  declared: 'strong',
  suspected: 'supporting',
  retouched: 'supporting',
  exported: 'informative',
  none: 'informative',
} as const;

export function mark({ level, code, kind, field, text, limit, values = {} }: MarkParts): Mark {
  const basis: Basis = level === 'declared' || level === 'suspected' ? 'declared' : 'observed';
  const finding = { code, basis, strength: strengths[level], places: [placeOf(field)], text, limit };
  return {
    level,
    finding: { ...finding, ...(kind && { kind }), values: { field: field.name, ...values } },
  };
}

function placeOf({ part, offset, length, name }: MetadataField): Place {
  return { at: 'bytes', part, offset, length, field: name };
}

/** A value short enough to show, control characters out, never cut inside a character. */
export function shown(value: string, limit = 120): string {
  const text = value.replace(/\p{Cc}+/gu, ' ').trim();
  return text.length <= limit ? text : `${text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
