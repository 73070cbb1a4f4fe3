import { describe, expect, it } from 'vitest';
import { editorNamed, editors } from '../../../src/analyzers/data/editors.js';
import { editHistory } from '../../../src/analyzers/edit-history.js';
import type { MetadataCarrier, MetadataField } from '../../../src/artifacts/types.js';
import { calm, scored } from '../../support/analysis.js';

function field(carrier: MetadataCarrier, name: string, value: string): MetadataField {
  return { carrier, name, value, part: 'APP1', offset: 2, length: 100 };
}

async function read(...fields: readonly MetadataField[]) {
  const metadata = { fields, orientation: 1, thumbnail: null, problems: [] };
  return editHistory.analyze({ metadata }, calm);
}

const nothing = { status: 'informative', findings: [] };
const step = (at: number, part: string, value: string) =>
  field('xmp', `xmpMM:History[${at}]/stEvt:${part}`, value);

describe('edit-history', () => {
  it('knows every example of its table, and by its own row', async () => {
    for (const editor of editors) {
      for (const example of editor.examples) {
        expect(editorNamed(example)?.name, example).toBe(editor.name);
        const { score, findings } = scored(await read(field('exif', 'Software', example)));
        expect(score, example).toBe(editor.use === 'develop' ? 0.3 : 0.6);
        expect(findings[0]).toMatchObject({
          kind: 'edited',
          basis: 'observed',
          values: { tool: editor.name },
        });
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
    expect(await read(field('exif', 'Software', value))).toEqual(nothing);
  });

  it('takes an editor for one only where programs name themselves', async () => {
    for (const [carrier, name] of [
      ['jpeg', 'COM'],
      ['exif', 'ImageDescription'],
      ['exif', 'Artist'],
      ['xmp', 'dc:title'],
      ['png', 'Comment'],
    ] as const) {
      expect(await read(field(carrier, name, 'Adobe Photoshop 24.1'))).toEqual(nothing);
    }
  });

  it('tells a saved picture from saved metadata', async () => {
    expect(await read(step(1, 'changed', '/'))).toMatchObject({ score: 0.3 });
    expect(await read(step(1, 'changed', '/metadata'))).toMatchObject({ status: 'informative' });
    const retouch = field('xmp', 'crs:RetouchInfo[0]', 'centerX = 0.4');
    expect(await read(step(1, 'changed', '/'), retouch)).toMatchObject({ score: 0.6 });
  });

  it('lists the history in order, with tool and time', async () => {
    const { findings } = scored(
      await read(
        step(1, 'when', '2026-03-02T10:05:00Z'),
        step(0, 'action', 'created'),
        step(0, 'when', '2026-03-02T10:00:00Z'),
        step(1, 'action', 'saved'),
        step(1, 'softwareAgent', 'Adobe Photoshop 26.1'),
        step(1, 'changed', '/'),
      ),
    );
    const steps = findings.find(({ code }) => code === 'metadata.history.steps');
    expect(steps?.values).toEqual({
      field: 'xmpMM:History[1]/stEvt:when',
      count: 2,
      steps: '1. 2026-03-02T10:00:00Z created\n2. 2026-03-02T10:05:00Z saved Adobe Photoshop 26.1 (/)',
    });
  });

  it('takes resources for Photoshop\u2019s only where several of its own stand together', async () => {
    const resource = (id: number) => field('photoshop', `8BIM:${id}`, '10 bytes');
    expect(await read(resource(1028), resource(1061), resource(1060))).toEqual(nothing);
    expect(await read(resource(1036), resource(1026), resource(1010))).toMatchObject({ score: 0.3 });
    expect(await read(field('photoshop', 'Ducky:Quality', '60'))).toMatchObject({ score: 0.3 });
  });
});
