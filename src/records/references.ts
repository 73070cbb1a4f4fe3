/** A merchant's own photos of the item in dispute: listing, packing, warehouse. */
import type { ReferencePurpose } from '../domain/reference.js';
import type { Format } from '../domain/report.js';
import { TouchstoneError } from '../domain/errors.js';
import type { Tx } from '../store/store.js';
import { storable } from '../store/text.js';
import { lockCase } from './case.js';
import { recordEvent } from './events.js';
import { isId, newId } from './ids.js';

export interface ReferencePhoto {
  readonly id: string;
  readonly disputeId: string;
  readonly purpose: ReferencePurpose;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly format: Format;
  /** Stored raster, before EXIF orientation. */
  readonly width: number;
  readonly height: number;
  readonly fileName: string | null;
  readonly receivedAt: Date;
}

export type NewReference = Omit<ReferencePhoto, 'id' | 'receivedAt'> & { readonly actor: string };

const columns = [
  'id',
  'dispute_id as disputeId',
  'purpose',
  'sha256',
  'size_bytes as sizeBytes',
  'format',
  'width',
  'height',
  'file_name as fileName',
  'received_at as receivedAt',
] as const;

/** Adds a photo; the same one for the same purpose stays one. Throws REQ_NOT_FOUND, DSP_CLOSED. */
export async function addReference(tx: Tx, { actor, ...photo }: NewReference): Promise<ReferencePhoto> {
  const { disputeId, purpose, sha256 } = photo;
  const { merchantId, stage } = await lockCase(tx, disputeId);
  if (stage === 'closed') throw new TouchstoneError('DSP_CLOSED', 'No photo is taken any more');
  const { sizeBytes, format, width, height, fileName } = photo;
  const added = await tx
    .insertInto('reference_photos')
    .values({
      id: newId(),
      merchant_id: merchantId,
      dispute_id: disputeId,
      purpose,
      sha256,
      size_bytes: sizeBytes,
      format,
      width,
      height,
      file_name: fileName === null ? null : storable(fileName),
    })
    .onConflict((conflict) => conflict.columns(['dispute_id', 'purpose', 'sha256']).doNothing())
    .returning(columns)
    .executeTakeFirst();
  if (added !== undefined) {
    await recordEvent(tx, {
      ...{ merchantId, disputeId, actor, type: 'reference.received' },
      data: { purpose, sha256, sizeBytes },
    });
    return added;
  }
  return tx
    .selectFrom('reference_photos')
    .select(columns)
    .where('dispute_id', '=', disputeId)
    .where('purpose', '=', purpose)
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow();
}

/** A dispute's references in the order in which they came. */
export async function listReferences(tx: Tx, disputeId: string): Promise<readonly ReferencePhoto[]> {
  if (!isId(disputeId)) return [];
  return tx
    .selectFrom('reference_photos')
    .select(columns)
    .where('dispute_id', '=', disputeId)
    .orderBy('id')
    .execute();
}
