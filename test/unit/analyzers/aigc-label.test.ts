import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aigcLabel } from '../../../src/analyzers/aigc-label.js';
import type { MetadataCarrier, MetadataField } from '../../../src/artifacts/types.js';
import { calm, findingsOf, scored } from '../../support/analysis.js';

function field(carrier: MetadataCarrier, name: string, value: string): MetadataField {
  return { carrier, name, value, part: 'APP1', offset: 2, length: 100 };
}

async function read(...fields: readonly MetadataField[]) {
  const metadata = { fields, orientation: 1, thumbnail: null, problems: [] };
  return aigcLabel.analyze({ metadata }, calm);
}

const body = (label: string) => ({
  Label: label,
  ContentProducer: '001191110102MACQD9K64010000',
  ProduceID: '7',
});
const label = (text: string) => JSON.stringify({ AIGC: body(text) });
const nothing = { status: 'informative', findings: [] };

const carriers: readonly [string, MetadataField][] = [
  ['XMP', field('xmp', 'TC260:AIGC', label('1'))],
  ['XMP, bare members', field('xmp', 'TC260:AIGC', JSON.stringify(body('1')))],
  ['XMP, quotes left as entities', field('xmp', 'TC260:AIGC', label('1').replaceAll('"', '&quot;'))],
  ['PNG text', field('png', 'AIGC', label('1'))],
  ['PNG text, encoded twice', field('png', 'AIGC', JSON.stringify(label('1')))],
  ['UserComment', field('exif', 'UserComment', label('1'))],
  ['ImageDescription', field('exif', 'ImageDescription', label('1'))],
  ['an APP segment', field('jpeg', 'APP4', `AIGC${JSON.stringify(body('1'))}`)],
  ['an app\u2019s JSON', field('exif', 'UserComment', '{"aigc_type":1,"exportType":"generation"}')],
  [
    'an app\u2019s nested JSON',
    field('exif', 'UserComment', '{"data":{"product":"dreamina"},"aigc_info":{"aigc_label_type":1}}'),
  ],
];

describe('aigc-label', () => {
  it.each(carriers)('believes the label in %s', async (_, carried) => {
    const { score, findings } = scored(await read(carried));
    expect(score).toBe(1);
    expect(findings).toMatchObject([
      {
        code: 'metadata.aigc.label',
        basis: 'declared',
        strength: 'strong',
        kind: 'ai_generated',
        places: [{ at: 'bytes', part: 'APP1', offset: 2, length: 100, field: carried.name }],
      },
    ]);
  });

  it('takes the producer\u2019s code apart', async () => {
    const { findings } = scored(await read(field('xmp', 'TC260:AIGC', label('1'))));
    expect(findings[0].values).toMatchObject({
      creditCode: '91110102MACQD9K640',
      creditCodeValid: true,
      division: '110102',
      service: '10000',
      produceId: '7',
    });
  });

  it('believes it nowhere else', async () => {
    for (const [, { value }] of carriers) {
      for (const [carrier, name] of [
        ['jpeg', 'COM'],
        ['xmp', 'dc:description'],
        ['xmp', 'x:AIGC'],
        ['exif', 'Copyright'],
        ['exif', 'Software'],
        ['png', 'Title'],
        ['iptc', 'Caption-Abstract'],
        ['icc', 'description'],
      ] as const) {
        expect(await read(field(carrier, name, value))).toEqual(nothing);
      }
    }
  });

  it('weighs possibility and suspicion less', async () => {
    for (const value of ['2', '3']) {
      expect(await read(field('png', 'AIGC', label(value)))).toMatchObject({ score: 0.8 });
    }
  });

  it.each([
    ['', 'metadata.aigc.emptied'],
    ['0', 'metadata.aigc.notAi'],
    ['4', 'metadata.aigc.notAi'],
    ['__proto__', 'metadata.aigc.notAi'],
  ])('shows a label of "%s" and weighs it nothing', async (value, code) => {
    const found = await read(field('xmp', 'TC260:AIGC', label(value)));
    expect(found.status).toBe('informative');
    expect(findingsOf(found)).toMatchObject([{ code, strength: 'informative' }]);
  });

  it('shows a label that is cut short, and weighs it nothing', async () => {
    const whole = label('1');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole.length - 3 }), async (length) => {
        const found = await read(field('png', 'AIGC', whole.slice(0, length)));
        expect(found.status).toBe('informative');
        expect(findingsOf(found)).toMatchObject([{ code: 'metadata.aigc.unreadable' }]);
      }),
    );
  });

  it('gives an app\u2019s JSON of an unlabelled photo nothing', async () => {
    const plain = '{"data":{"product":"retouch"},"aigc_info":{"aigc_label_type":0}}';
    expect((await read(field('exif', 'UserComment', plain))).status).toBe('informative');
  });
});
