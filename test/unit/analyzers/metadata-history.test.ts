import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aiTools } from '../../../src/analyzers/data/ai-tools.js';
import { editorNamed, editors } from '../../../src/analyzers/data/editors.js';
import { metadataHistory } from '../../../src/analyzers/metadata-history.js';
import { parseAigcLabel } from '../../../src/analyzers/marks/aigc-label.js';
import { shown } from '../../../src/analyzers/marks/mark.js';
import { metadataCarriers, type MetadataCarrier, type MetadataField } from '../../../src/artifacts/types.js';
import { calm, scored } from '../../support/analysis.js';

function field(carrier: MetadataCarrier, name: string, value: string): MetadataField {
  return { carrier, name, value, part: 'APP1', offset: 2, length: 100 };
}

async function read(...fields: readonly MetadataField[]) {
  const metadata = { fields, orientation: 1, thumbnail: null, problems: [] };
  return scored(await metadataHistory.analyze({ metadata }, calm));
}

const aigc = (label: string) =>
  JSON.stringify({ AIGC: { Label: label, ContentProducer: '001191310000000000000X', ProduceID: '1' } });
const sourceType = (code: string) =>
  field('xmp', 'Iptc4xmpExt:DigitalSourceType', `http://cv.iptc.org/newscodes/digitalsourcetype/${code}`);
const webUi = 'a torn shoe box\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 42, Size: 512x512';
const comfy = '{"3":{"class_type":"KSampler","inputs":{"seed":1}}}';
const job = 'a broken cup --v 5.2 Job ID: 01234567-89ab-cdef-0123-456789abcdef';

const declared: readonly [string, MetadataField, string][] = [
  ['GB label in XMP', field('xmp', 'TC260:AIGC', aigc('1')), 'ai_generated'],
  ['GB label in PNG text', field('png', 'AIGC', aigc('1')), 'ai_generated'],
  ['GB label in UserComment', field('exif', 'UserComment', aigc('1')), 'ai_generated'],
  ['GB label in an APP segment', field('jpeg', 'APP4', `AIGC${aigc('1')}`), 'ai_generated'],
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
  ['Samsung', field('exif', 'PhotoEditor_Re_Edit_Data', '{"genAIType":2}'), 'ai_edited'],
];

describe('metadata-history', () => {
  it.each(declared)('believes %s', async (_, mark, kind) => {
    const { score, findings } = await read(field('exif', 'Model', 'Anything'), mark);
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
        expect(await read(field(carrier, name, value))).toMatchObject({ score: 0 });
      }
    }
  });

  it('knows every example of its tables, and by its own row', async () => {
    for (const editor of editors) {
      for (const example of editor.examples) {
        expect(editorNamed(example)?.name, example).toBe(editor.name);
        const { score, findings } = await read(field('exif', 'Software', example));
        expect(score, example).toBe(editor.use === 'develop' ? 0.3 : 0.6);
        expect(findings[0]).toMatchObject({
          kind: 'edited',
          basis: 'observed',
          values: { tool: editor.name },
        });
      }
    }
    for (const tool of aiTools) {
      for (const example of tool.examples) {
        const { findings } = await read(field('xmp', 'xmp:CreatorTool', example));
        expect(findings[0].values['tool'], example).toBe(tool.name);
      }
    }
  });

  it.each([
    'M526BXXS7CYD2',
    'MediaTek Camera Application',
    'Ver.1.12',
    'HDR+ 1.0.199571065z',
    '13.4.1',
    'Digital Camera FinePix1400Zoom Ver1.00',
    'COOLPIX L23    V1.0',
    'BlackBerry 10.1.0.4633',
    'QuickTime 7.1.2',
  ])('takes the firmware string %s for no editor', async (value) => {
    expect(await read(field('exif', 'Software', value))).toMatchObject({ score: 0, findings: [] });
  });

  it('weighs a label that suspects AI less, and an emptied one not at all', async () => {
    expect(await read(field('xmp', 'TC260:AIGC', aigc('2')))).toMatchObject({ score: 0.8 });
    expect(await read(field('xmp', 'TC260:AIGC', aigc('3')))).toMatchObject({ score: 0.8 });
    for (const label of ['0', '', '4', '__proto__']) {
      const { score, findings } = await read(field('png', 'AIGC', aigc(label)));
      expect(score).toBe(0);
      expect(findings).toMatchObject([{ code: 'metadata.aigc.empty', strength: 'informative' }]);
    }
  });

  it('reads a label encoded once, twice, wrapped or bare alike', () => {
    const label = { Label: '1', ContentProducer: 'P' };
    const forms = [label, { AIGC: label }, { AIGC: JSON.stringify(label) }].map((form) =>
      JSON.stringify(form),
    );
    for (const form of [...forms, ...forms.map((text) => JSON.stringify(text))]) {
      expect(parseAigcLabel(form)).toEqual({ label: '1', producer: 'P' });
    }
  });

  it('tells sources of cameras and plain software from AI', async () => {
    for (const code of ['digitalCapture', 'computationalCapture', 'softwareImage', 'toString', '']) {
      expect(await read(sourceType(code))).toMatchObject({ score: 0 });
    }
  });

  it('takes Grok at its word only with both of its fields', async () => {
    const signature = field('exif', 'ImageDescription', `Signature: ${'Ab0/'.repeat(20)}==`);
    const artist = field('exif', 'Artist', '01234567-89ab-cdef-0123-456789abcdef');
    expect(await read(signature, artist)).toMatchObject({ score: 1 });
    expect(await read(signature)).toMatchObject({ score: 0 });
    expect(await read(artist)).toMatchObject({ score: 0 });
  });

  it('tells a saved picture from saved metadata in an XMP history', async () => {
    const step = (changed: string) => field('xmp', 'xmpMM:History[1]/stEvt:changed', changed);
    expect(await read(step('/'))).toMatchObject({ score: 0.3 });
    expect(await read(step('/metadata'))).toMatchObject({ score: 0 });
    const retouch = field('xmp', 'crs:RetouchInfo[0]', 'centerX = 0.4');
    expect(await read(step('/'), retouch)).toMatchObject({ score: 0.6 });
  });

  it('takes the strongest mark, in whatever order they stand', async () => {
    const marks = declared.slice(0, 3).map(([, mark]) => mark);
    const editor = field('exif', 'Software', 'GIMP 2.10.32');
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([editor, ...marks], { minLength: 1 }), async (fields) => {
        const { score } = await read(...fields);
        expect(score).toBe(fields.some((one) => one !== editor) ? 1 : 0.6);
      }),
    );
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
        const { score, findings } = await read(...fields);
        expect(score >= 0 && score <= 1).toBe(true);
        expect(findings.length).toBeLessThanOrEqual(24);
      }),
    );
  });

  it('does not apply to a file without metadata', async () => {
    const metadata = { fields: [], orientation: 1, thumbnail: null, problems: [] };
    expect(await metadataHistory.analyze({ metadata }, calm)).toMatchObject({ status: 'not_applicable' });
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
