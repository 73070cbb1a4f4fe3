import Type from 'typebox';
import { notHeldReasons, type NotHeldReason } from '../../src/domain/hold.js';
import { referencePurposes } from '../../src/domain/reference.js';
import { formats } from '../../src/domain/report.js';
import { suspicions, type Suspicion } from '../../src/domain/verdict.js';
import { IdParams, Instant, link, named, nullable, Sha256, Text, Uuid, word } from './common.js';

/** A report says what it suspects; who is unsure sends evidence. */
const reportable = suspicions.filter((suspicion) => suspicion !== 'unsure') satisfies readonly Suspicion[];

export const ReportFields = Type.Object(
  { suspicion: word(reportable) },
  { additionalProperties: false, examples: [{ suspicion: 'ai_edited' }] },
);

export const EvidenceParams = Type.Object({ ...IdParams.properties, evidenceId: Uuid });

const notHeld = Object.keys(notHeldReasons) as NotHeldReason[];

export const Report = named(
  'Report',
  Type.Object(
    {
      evidenceId: Uuid,
      suspicion: word(reportable),
      detection: link('detections', 'The detection, which has begun.'),
      hold: Type.Object(
        {
          status: word(['held', 'not_held'] as const),
          until: nullable(Type.String({ ...Instant, description: 'When it is let go at the latest.' })),
          code: nullable(word(notHeld)),
          text: nullable(Text),
        },
        { description: 'Whether the refund waits, until when, or why not.' },
      ),
    },
    { description: "A merchant's report of one photo, and what became of the refund." },
  ),
);

export const ReferenceFields = Type.Object(
  { purpose: word(referencePurposes, { default: 'listing' }) },
  { additionalProperties: false },
);

export const ReferencePhoto = named(
  'ReferencePhoto',
  Type.Object(
    {
      id: Uuid,
      disputeId: Uuid,
      purpose: word(referencePurposes),
      sha256: Sha256,
      sizeBytes: Type.Integer({ examples: [1_204_113] }),
      format: word(formats),
      width: Type.Integer({ description: 'Stored raster, before EXIF orientation.', examples: [4032] }),
      height: Type.Integer({ examples: [3024] }),
      fileName: nullable(Type.String({ examples: ['packing-table.jpg'] })),
      receivedAt: Instant,
    },
    { description: "A merchant's own photo of the item in dispute." },
  ),
);

export const ReferenceList = Type.Object({ items: Type.Array(ReferencePhoto) });
