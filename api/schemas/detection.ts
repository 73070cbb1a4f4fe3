import Type from 'typebox';
import { asks } from '../../src/domain/evidence-request.js';
import { scanTiers, usualScanTier } from '../../src/domain/scan-tier.js';
import { channels, outcomes, suspicions } from '../../src/domain/verdict.js';
import { scanStatuses } from '../../src/store/schema/scans.js';
import { claimFields, claimShown } from './claim.js';
import { FileName, IdParams, Instant, link, named, nullable, pageOf, Uuid, word } from './common.js';
import { Analysis, Subject, Verdict, Versions } from './verdict.js';

const externalIds = Type.Record(Type.String({ maxLength: 64 }), Type.String({ maxLength: 200 }), {
  maxProperties: 16,
  description: "The caller's own ids for this photo, as a JSON object of strings; given back unchanged.",
  examples: [{ refundId: 'RF-20261120-88', photoId: 'p1' }],
});

const intakeFields = {
  suspicion: word(suspicions, {
    default: 'unsure',
    description: 'What the merchant suspects; recorded and shown, never fed into the verdict.',
  }),
  channel: word(channels, { default: 'dispute', description: 'Where the verdict counts.' }),
  tier: word(scanTiers, {
    default: usualScanTier,
    description: '`deep` looks for edits in all of a large photo, `fast` in a part of it.',
  }),
  externalIds: Type.Optional(externalIds),
  ...claimFields,
};

/** Form fields beside the photo of POST /v1/disputes/{id}/evidence. */
export const EvidenceFields = Type.Object(intakeFields, { additionalProperties: false });

/** Form fields beside the photo of POST /v1/detections. */
export const DetectionFields = Type.Object(
  { ...intakeFields, disputeId: Type.Optional(Uuid) },
  { additionalProperties: false },
);

export const WaitQuery = Type.Object(
  {
    wait: Type.Integer({
      minimum: 0,
      maximum: 600,
      default: 0,
      description: 'Seconds to wait for the verdict; capped by the server. 0 answers at once.',
    }),
  },
  { additionalProperties: false },
);

export const DetectionStatus = word(scanStatuses, { examples: ['done'] });

const MapLink = Type.Object({
  analyzer: Type.String({ description: 'Analyzer id, or `fused`.', examples: ['fused'] }),
  href: Type.String({
    format: 'uri-reference',
    examples: ['/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/maps/fused.png'],
  }),
});

const summary = {
  id: Type.String({ ...Uuid, description: 'Id of the scan.' }),
  evidenceId: Uuid,
  disputeId: nullable(Uuid),
  status: DetectionStatus,
  suspicion: word(suspicions),
  channel: word(channels),
  tier: word(scanTiers),
  externalIds,
  fileName: nullable(FileName),
  receivedAt: Instant,
  startedAt: nullable(Instant),
  finishedAt: nullable(Instant),
  links: Type.Object({
    self: link('detections'),
    events: Type.String({
      format: 'uri-reference',
      examples: ['/v1/detections/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/events'],
    }),
    dispute: nullable(link('disputes')),
  }),
};

export const DetectionSummary = named(
  'DetectionSummary',
  Type.Object({
    ...summary,
    outcome: nullable(word(outcomes)),
  }),
);

export const Detection = named(
  'Detection',
  Type.Object(
    {
      ...summary,
      claim: Type.Object(claimShown, {
        description: 'Order and delivery that the photo is held against, as known when it came in.',
      }),
      subject: Subject,
      verdict: nullable(Verdict),
      analyses: Type.Array(Analysis, { description: 'Empty until the scan is done.' }),
      maps: Type.Array(MapLink),
      versions: nullable(Versions),
      askedFor: nullable(
        Type.Object(
          {
            requestId: Uuid,
            ask: word(asks, { examples: ['fresh_photo'] }),
            code: nullable(
              Type.String({
                description: 'A person compares it with the one in the photo.',
                examples: ['7KX4PWT'],
              }),
            ),
          },
          { description: 'What the buyer was asked for, where the photo came in answer to it.' },
        ),
      ),
    },
    { description: 'One photo, its scan and, once done, its verdict.' },
  ),
);

export const DetectionPage = pageOf(DetectionSummary);

export const MapParams = Type.Object({
  ...IdParams.properties,
  analyzer: Type.String({ pattern: '^[a-z0-9-]{1,64}$', examples: ['fused', 'error-level'] }),
});
