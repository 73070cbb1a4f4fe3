import type { Static } from 'typebox';
import type { IntegrityRecord } from '../../src/domain/integrity.js';
import type { Integrity } from '../schemas/integrity.js';
import { links } from './links.js';

export function integrityView({ asOf, entries, ...stored }: IntegrityRecord): Static<typeof Integrity> {
  return {
    ...stored,
    asOf: asOf.toISOString(),
    entries: entries.map(({ disputeId, finding, kind, decidedAt, weight }) => ({
      ...{ dispute: links.dispute(disputeId), finding, kind, weight },
      decidedAt: decidedAt?.toISOString() ?? null,
    })),
  };
}
