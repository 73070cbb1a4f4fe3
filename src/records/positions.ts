/** Where photos say that they were taken: personal, so that each look at it is an event. */
import type { Position } from '../domain/claim.js';
import type { Statement, Tx } from '../store/store.js';
import { recordEvent } from './events.js';
import { isId } from './ids.js';

export function positionRow(
  tx: Tx,
  { scanId, merchantId }: { readonly scanId: string; readonly merchantId: string },
  position: Position,
): Statement {
  return tx.insertInto('positions').values({ scan_id: scanId, merchant_id: merchantId, ...position });
}

/** The exact position in a scanned photo, with the look put on record; null where there is none. */
export async function lookAtPosition(tx: Tx, scanId: string, actor: string): Promise<Position | null> {
  if (!isId(scanId)) return null;
  const row = await tx
    .selectFrom('positions')
    .innerJoin('scans', 'scans.id', 'positions.scan_id')
    .innerJoin('evidence', 'evidence.id', 'scans.evidence_id')
    .select([
      'latitude',
      'longitude',
      'positions.merchant_id as merchantId',
      'evidence.id as evidenceId',
      'evidence.dispute_id as disputeId',
    ])
    .where('positions.scan_id', '=', scanId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { latitude, longitude, ...about } = row;
  await recordEvent(tx, { ...about, scanId, type: 'position.read', actor });
  return { latitude, longitude };
}
