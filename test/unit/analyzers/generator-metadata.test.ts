import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aiTools } from '../../../src/analyzers/data/ai-tools.js';
import { generatorMetadata } from '../../../src/analyzers/generator-metadata.js';
import { askedOf } from '../../../src/analyzers/marks/prompt.js';
import { shown } from '../../../src/analyzers/marks/mark.js';
import { metadataCarriers, type MetadataCarrier, type MetadataField } from '../../../src/artifacts/types.js';
import { calm, findingsOf, scored } from '../../support/analysis.js';

function field(carrier: MetadataCarrier, name: string, value: string): MetadataField {
  return { carrier, name, value, part: 'APP1', offset: 2, length: 100 };
}

const hiddenText = { text: null, place: 'alpha', part: 'IDAT', offset: 33, length: 10 } as const;

async function read(...fields: readonly MetadataField[]) {
  const metadata = { fields, orientation: 1, thumbnail: null, problems: [] };
  return generatorMetadata.analyze({ metadata, hiddenText }, calm);
}

const nothing = { status: 'informative', findings: [] };

const sourceType = (code: string) =>
  field('xmp', 'Iptc4xmpExt:DigitalSourceType', `http://cv.iptc.org/newscodes/digitalsourcetype/${code}`);
const webUi = 'a torn shoe box\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 42, Size: 512x512';
const comfy = '{"3":{"class_type":"KSampler","inputs":{"seed":1}}}';
const job = 'a broken cup --v 5.2 Job ID: 01234567-89ab-cdef-0123-456789abcdef';

const declared: readonly [string, MetadataField, string][] = [
  ['source type', sourceType('trainedAlgorithmicMedia'), 'ai_generated'],
  ['composite source type', sourceType('compositeWithTrainedAlgorithmicMedia'), 'ai_edited'],
  ['IPTC AI system', field('xmp', 'Iptc4xmpExt:AISystemUsed', 'Model 4'), 'ai_generated'],
  ['Google credit', field('xmp', 'photoshop:Credit', 'Made with Google AI'), 'ai_generated'],
  ['Google edit credit', field('iptc', 'Credit', 'Edited with Google AI'), 'ai_edited'],
  ['web UI text', field('png', 'parameters', webUi), 'ai_generated'],
  ['web UI text in EXIF', field('exif', 'UserComment', webUi), 'ai_generated'],
  ['ComfyUI', field('png', 'prompt', comfy), 'ai_generated'],
  ['InvokeAI', field('png', 'invokeai_metadata', '{"app_version":"4.2"}'), 'ai_generated'],
  ['Midjourney', field('png', 'Description', job), 'ai_generated'],
  ['Ideogram', field('exif', 'Make', 'Ideogram AI'), 'ai_generated'],
  ['Firefly', field('exif', 'Software', 'Adobe Firefly'), 'ai_generated'],
  ['Samsung\u2019s gallery', field('samsung', 'PhotoEditor_Re_Edit_Data', '{"genAIType":2}'), 'ai_edited'],
  ['Samsung\u2019s assistant', field('samsung', 'PEg_Info', '{"genAIType":8}'), 'ai_edited'],
];

describe('generator-metadata', () => {
  it.each(declared)('believes %s', async (_, mark, kind) => {
    const { score, findings } = scored(await read(field('exif', 'Model', 'Anything'), mark));
    expect(score).toBe(1);
    expect(findings[0]).toMatchObject({ basis: 'declared', strength: 'strong', kind });
    expect(findings[0].places).toEqual([
      { at: 'bytes', part: 'APP1', offset: 2, length: 100, field: mark.name },
    ]);
  });

  it('gives the same marks nothing in a comment, a caption or another namespace', async () => {
    for (const [, { value }] of declared) {
      for (const [carrier, name] of [
        ['jpeg', 'COM'],
        ['xmp', 'x:AIGC'],
        ['xmp', 'dc:title'],
        ['exif', 'Copyright'],
        ['png', 'Title'],
        ['icc', 'description'],
      ] as const) {
        expect(await read(field(carrier, name, value))).toEqual(nothing);
      }
    }
  });

  it('knows every example of its table', async () => {
    for (const tool of aiTools) {
      for (const example of tool.examples) {
        const { findings } = scored(await read(field('xmp', 'xmp:CreatorTool', example)));
        expect(findings[0].values['tool'], example).toBe(tool.name);
      }
    }
  });

  it('tells sources of cameras and plain software from AI', async () => {
    for (const code of ['digitalCapture', 'computationalCapture', 'softwareImage', 'toString', '']) {
      expect(await read(sourceType(code))).toEqual(nothing);
    }
  });

  it('takes Grok at its word only with both of its fields', async () => {
    const signature = field('exif', 'ImageDescription', `Signature: ${'Ab0/'.repeat(20)}==`);
    const artist = field('exif', 'Artist', '01234567-89ab-cdef-0123-456789abcdef');
    expect(await read(signature, artist)).toMatchObject({ score: 1 });
    expect(await read(signature)).toEqual(nothing);
    expect(await read(artist)).toEqual(nothing);
  });

  it('believes text hidden in the alpha channel, and shows what was asked', async () => {
    const metadata = { fields: [], orientation: 1, thumbnail: null, problems: [] };
    const text = '{"Comment":{"prompt":"a torn shoe box","steps":28},"Software":"NovelAI"}';
    const { score, findings } = scored(
      await generatorMetadata.analyze({ metadata, hiddenText: { ...hiddenText, text } }, calm),
    );
    expect(score).toBe(1);
    expect(findings[0]).toMatchObject({ kind: 'ai_generated', values: { prompt: 'a torn shoe box' } });
  });

  it.each([
    [webUi, 'a torn shoe box', ''],
    [`${webUi}, Model: realVision_v5`, 'a torn shoe box', 'realVision_v5'],
    ['{"3":{"class_type":"CLIPTextEncode","inputs":{"text":"a cup","clip":["4",1]}}}', 'a cup', ''],
    ['prompt:{"1":{"inputs":{"unet_name":"flux1.safetensors"}}}', '', 'flux1.safetensors'],
    ['{"positive_prompt":"x","model":{"model_name":"sdxl"}}', 'x', 'sdxl'],
    [job, 'a broken cup', ''],
  ])('reads what was asked of which model in %s', (settings, prompt, model) => {
    expect(askedOf(settings)).toEqual({ prompt, model });
  });

  it('stays within its range and bounds on any fields', async () => {
    const any = fc.record({
      carrier: fc.constantFrom(...metadataCarriers),
      name: fc.oneof(fc.string(), fc.constantFrom('Software', 'AIGC', 'UserComment', 'prompt', 'TC260:AIGC')),
      value: fc.oneof(fc.string(), fc.json()),
      part: fc.string(),
      offset: fc.nat(),
      length: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 40 }), async (fields) => {
        const found = await read(...fields);
        if (found.status === 'scored') expect(found.score).toBe(1);
        expect(findingsOf(found).length).toBeLessThanOrEqual(24);
      }),
    );
  });

  it('weighs hidden text only where it is a generator\u2019s settings', async () => {
    const metadata = { fields: [], orientation: 1, thumbnail: null, problems: [] };
    for (const text of ['hello', '{}', '[]', '', 'Steps: many']) {
      const found = await generatorMetadata.analyze({ metadata, hiddenText: { ...hiddenText, text } }, calm);
      expect(found.status).toBe('informative');
      expect(findingsOf(found)).toMatchObject([
        { code: 'metadata.generator.hiddenOther', strength: 'informative', basis: 'observed' },
      ]);
    }
    const lines = { ...hiddenText, text: webUi };
    expect(await generatorMetadata.analyze({ metadata, hiddenText: lines }, calm)).toMatchObject({
      score: 1,
    });
  });

  it('takes no empty settings for InvokeAI\u2019s', async () => {
    for (const value of ['{}', '[]', 'null', '""', 'none']) {
      expect(await read(field('png', 'invokeai_metadata', value))).toEqual(nothing);
    }
  });

  it('takes a generative edit from Samsung\u2019s own directory alone, and no other edit for one', async () => {
    for (const [carrier, name] of [
      ['png', 'PhotoEditor_Re_Edit_Data'],
      ['exif', 'PEg_Info'],
      ['xmp', 'x:PhotoEditor_Re_Edit_Data'],
      ['xmp', '{http://example.org/}PEg_Info'],
      ['samsung', 'Not_PEg_Info'],
    ] as const) {
      expect(await read(field(carrier, name, '{"genAIType":1}'))).toEqual(nothing);
    }
    for (const value of ['{"genAIType":0}', '{"genAIType":"none"}', '{}', 'genAIType 1', '']) {
      expect(await read(field('samsung', 'PhotoEditor_Re_Edit_Data', value))).toEqual(nothing);
    }
  });

  it('shows values without control characters and of bounded length', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 1, max: 60 }),
        (text, limit) => {
          const short = shown(text, limit);
          expect(short.length).toBeLessThanOrEqual(limit + 1);
          expect(short).not.toMatch(/\p{Cc}/u);
          expect(() => encodeURIComponent(short)).not.toThrow();
        },
      ),
    );
  });
});
