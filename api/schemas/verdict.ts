import Type from 'typebox';
import { families } from '../../src/domain/analysis.js';
import { bases, strengths } from '../../src/domain/finding.js';
import { formats } from '../../src/domain/report.js';
import { policyScopes } from '../../src/domain/policy.js';
import { kinds, outcomes, routes } from '../../src/domain/verdict.js';
import { named, nullable, Sha256, Text, Uuid, word } from './common.js';

const Box = Type.Object(
  { x: Type.Number(), y: Type.Number(), width: Type.Number(), height: Type.Number() },
  {
    description: 'Pixels of the stored raster, before EXIF orientation.',
    examples: [{ x: 1024, y: 512, width: 256, height: 192 }],
  },
);

const Place = Type.Union([
  Type.Object({ at: Type.Literal('pixels'), box: Box }),
  Type.Object({
    at: Type.Literal('bytes'),
    part: Type.String({ examples: ['exif'] }),
    offset: Type.Integer(),
    length: Type.Integer(),
    field: Type.Optional(Type.String()),
  }),
]);

const Value = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]);

export const Finding = named(
  'Finding',
  Type.Object(
    {
      code: Type.String({ examples: ['metadata.software.editor'] }),
      basis: word(bases, { description: 'How it is known.' }),
      strength: word(strengths),
      kind: Type.Optional(word(kinds)),
      places: Type.Array(Place),
      text: Text,
      limit: Text,
      values: Type.Record(Type.String(), Value, { examples: [{ software: 'PixelRetouch 4' }] }),
    },
    { description: 'One stated fact with its basis, place and limit.' },
  ),
);

const Failure = Type.Object({
  code: Type.String({ examples: ['ANL_TIMEOUT'] }),
  text: Text,
  detail: Type.String({ description: 'Technical, in English.', examples: ['20000 ms of processor time'] }),
});

export const Analysis = named(
  'Analysis',
  Type.Object(
    {
      analyzer: Type.String({ examples: ['error-level'] }),
      version: Type.Integer(),
      family: word(families),
      title: Text,
      status: word(['scored', 'informative', 'not_applicable', 'failed'] as const, {
        description: 'Found nothing, does not apply and could not run are three different values.',
      }),
      score: nullable(Type.Number({ minimum: 0, maximum: 1 })),
      findings: Type.Array(Finding),
      reason: Type.Optional(Text),
      failure: Type.Optional(Failure),
      hasMap: Type.Boolean(),
    },
    {
      description:
        'What one method said; `reason` tells why it does not apply, `failure` why it could not run.',
      examples: [
        {
          ...{ analyzer: 'error-level', version: 3, family: 'compression' },
          title: { en: 'Error level', zh: '误差水平' },
          ...{ status: 'scored', score: 0.83, findings: [], hasMap: true },
        },
      ],
    },
  ),
);

/** Null in verdicts from before policies had versions. */
export const RoutedBy = Type.Object(
  {
    scope: word(policyScopes),
    id: nullable(Uuid),
    version: Type.Integer({ examples: [3] }),
    rule: nullable(
      Type.String({
        description: 'Null: no rule fits, the document itself speaks.',
        examples: ['dear ceramics'],
      }),
    ),
    holdFalseAlarmRate: Type.Number({
      description: 'The share of honest photos that such a case holds at most, as stated.',
      examples: [0.01],
    }),
  },
  { description: 'The version of a policy that gave the route.' },
);

export const Verdict = named(
  'Verdict',
  Type.Object(
    {
      outcome: word(outcomes),
      kinds: Type.Array(word(kinds, { examples: ['edited'] }), { description: 'Strongest first.' }),
      llr: nullable(Type.Number({ description: 'Calibrated weight of evidence, base 10.', examples: [2.1] })),
      contributions: Type.Array(
        Type.Object({
          analyzer: Type.String({ examples: ['error-level'] }),
          family: Type.String({ examples: ['compression'] }),
          kind: word(kinds, { examples: ['edited'] }),
          llr: Type.Number({ examples: [1.4] }),
          counted: Type.Number({ examples: [1.2] }),
        }),
      ),
      reasons: Type.Array(
        Type.Object({
          code: Type.String({ examples: ['metadata.software.editor'] }),
          analyzer: Type.Optional(Type.String({ examples: ['edit-history'] })),
          text: Text,
          limit: Type.Optional(Text),
        }),
      ),
      regions: Type.Array(Type.Object({ box: Box, score: Type.Number({ examples: [0.91] }) })),
      route: word(routes, {
        description: 'What policy makes of it. Only a person refuses a refund.',
        examples: ['hold_and_review'],
      }),
      routedBy: nullable(RoutedBy),
    },
    { description: 'The opinion of the system on one photo; never "fake" or "authentic".' },
  ),
);

export const Subject = named(
  'Subject',
  Type.Object({
    sha256: Sha256,
    sizeBytes: Type.Integer({ examples: [2_310_442] }),
    format: nullable(word(formats)),
    width: nullable(
      Type.Integer({ description: 'Stored raster, before EXIF orientation.', examples: [4032] }),
    ),
    height: nullable(Type.Integer({ examples: [3024] })),
    quality: nullable(
      Type.Integer({
        minimum: 1,
        maximum: 100,
        description:
          'How coarse the last JPEG save was, in the scale of the standard tables; null where that cannot be told, as of a file that is no JPEG, in older reports and until scanned.',
        examples: [92],
      }),
    ),
    orientation: nullable(
      Type.Integer({ minimum: 1, maximum: 8, description: 'EXIF orientation; null until scanned.' }),
    ),
  }),
);

export const Versions = named(
  'Versions',
  Type.Object({
    report: Type.Integer(),
    pipeline: Type.String({ examples: ['1.0.0'] }),
    calibration: Type.String({ examples: ['2026-11-20'] }),
    analyzers: Type.Record(Type.String(), Type.Integer(), { examples: [{ 'error-level': 3 }] }),
    trust: Type.Optional(
      Type.Record(Type.String(), Type.String(), {
        description: 'Lists of trusted signers by id: date and first digits of a hash.',
        examples: [{ c2pa: '2026-11-01 3f9a01c7' }],
      }),
    ),
    models: Type.Optional(
      Type.Record(Type.String(), Type.String(), {
        description: 'Learned models by name: version and first digits of a hash.',
        examples: [{ edit: '1 3f9a01c7' }],
      }),
    ),
  }),
);
