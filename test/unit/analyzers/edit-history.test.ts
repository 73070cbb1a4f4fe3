import { describe, expect, it } from 'vitest';
import { editorNamed, editors } from '../../../src/analyzers/data/editors.js';
import { editHistory } from '../../../src/analyzers/edit-history.js';
import type { MetadataCarrier, MetadataField } from '../../../src/artifacts/types.js';
import { calm, findingsOf, scored } from '../../support/analysis.js';
import { analyzeFile } from '../../support/analyze.js';
import { app, withSegments } from '../../support/build-jpeg.js';
import { opaque } from '../../support/build-tiff.js';
import { be16, be32, bytes } from '../../support/bytes.js';
import { exif, rdf, xmp } from '../../support/marks.js';
import { encodedJpeg } from '../../support/pictures.js';

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
    // Xiaomi, Huawei, Honor, OPPO, OnePlus, realme, vivo
    'OS1.0.5.0.UNACNXM',
    'V14.0.23.0.TKHCNXM',
    'fuxi-user 14 UKQ1.230804.001 V816.0.5.0.UMCCNXM release-keys',
    'ELS-AN00 10.1.0.150(C00E140R2P3)',
    'ALN-AL00 4.0.0.116(C00E116R4P3)',
    'BVL-AN16 8.0.0.133(C00E125R2P4)',
    'HUAWEI ALE-L21C432B602',
    'PDCM00_11_A.33',
    'PHZ110_14.0.0.700(CN01)',
    'NE2213_11_C.26',
    'RMX3361_11.C.09',
    'vivo PD2241_A_13.1.14.5.W10',
    'PD2011_A_1.13.10',
    // Samsung, Apple, Google, others
    'S918BXXS3AWF7',
    'SM-S9180 UP1A.231005.007',
    '17.5.1',
    '18.0',
    'iOS 16.1.1',
    'HDR+ 1.0.641377609zd',
    'husky-user 14 UQ1A.240205.004',
    'Android RP1A.200720.012',
    'HarmonyOS 4.2.0',
    'Windows Phone 8.1',
    'Nokia 808 PureView',
    'DJI 01.00.0600',
    'Leica Camera AG 1.1',
    'OpenHarmony 5.0',
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

  it.each(['Software', 'ProcessingSoftware', 'ImageEditingSoftware', 'RAWDevelopingSoftware'])(
    'knows an editor in the EXIF field %s',
    async (name) => {
      expect(await read(field('exif', name, 'Adobe Photoshop 26.1'))).toMatchObject({ score: 0.6 });
    },
  );

  it.each(
    [
      '美图秀秀',
      '醒图',
      '剪映',
      '轻颜相机',
      '黄油相机',
      '天天P图',
      'B612咔叽',
      'Faceu激萌',
      '无他相机',
      'WPS图片',
      '稿定设计',
      '可画',
      '美颜相机',
      '光影魔术手',
      '创客贴',
      '佐糖',
      '像素蛋糕',
    ].map((name) => [name]),
  )('knows the Chinese program %s, with a version too', async (name) => {
    for (const value of [name, `${name} 9.8.2`, ` ${name}`]) {
      expect((await read(field('xmp', 'xmp:CreatorTool', value))).status, value).toBe('scored');
    }
  });

  const ns = {
    xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
    stEvt: 'http://ns.adobe.com/xap/1.0/sType/ResourceEvent#',
    crs: 'http://ns.adobe.com/camera-raw-settings/1.0/',
    photoshop: 'http://ns.adobe.com/photoshop/1.0/',
    GIMP: 'http://www.gimp.org/xmp/',
  };
  const declared = Object.entries(ns).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  const inFile = async (properties: string) => {
    const file = withSegments(await encodedJpeg(), xmp(rdf(properties, declared.join(' '))));
    return findingsOf(await analyzeFile(editHistory, file));
  };
  const seq = (name: string, ...items: readonly string[]) =>
    `<${name}><rdf:Seq>${items.join('')}</rdf:Seq></${name}>`;

  it.each([
    [
      'attributes',
      '<rdf:li stEvt:action="saved" stEvt:when="2026-03-02T10:05:00Z" stEvt:softwareAgent="Adobe Photoshop 26.1" stEvt:changed="/"/>',
    ],
    [
      'elements',
      '<rdf:li rdf:parseType="Resource"><stEvt:action>saved</stEvt:action><stEvt:when>2026-03-02T10:05:00Z</stEvt:when><stEvt:softwareAgent>Adobe Photoshop 26.1</stEvt:softwareAgent><stEvt:changed>/</stEvt:changed></rdf:li>',
    ],
    [
      'a description',
      '<rdf:li><rdf:Description stEvt:action="saved" stEvt:when="2026-03-02T10:05:00Z"><stEvt:softwareAgent>Adobe Photoshop 26.1</stEvt:softwareAgent><stEvt:changed>/</stEvt:changed></rdf:Description></rdf:li>',
    ],
  ])('reads a history of a whole file, its steps as %s', async (_, item) => {
    const findings = await inFile(seq('xmpMM:History', item));
    expect(findings.map(({ code }) => code).sort()).toEqual([
      'metadata.history.saved',
      'metadata.history.steps',
      'metadata.software.editor',
    ]);
    expect(findings.find(({ code }) => code === 'metadata.history.steps')?.values['steps']).toBe(
      '1. 2026-03-02T10:05:00Z saved Adobe Photoshop 26.1 (/)',
    );
  });

  it.each([
    ['RetouchInfo', seq('crs:RetouchInfo', '<rdf:li>centerX = 0.4, centerY = 0.5, radius = 0.01</rdf:li>')],
    [
      'RetouchAreas',
      seq(
        'crs:RetouchAreas',
        '<rdf:li><rdf:Description crs:SpotType="heal" crs:SourceState="sourceSetExplicitly" crs:Opacity="1"/></rdf:li>',
      ),
    ],
    [
      'PaintBasedCorrections',
      seq(
        'crs:PaintBasedCorrections',
        '<rdf:li><rdf:Description crs:What="Correction" crs:CorrectionAmount="1"/></rdf:li>',
      ),
    ],
    [
      'MaskGroupBasedCorrections',
      seq(
        'crs:MaskGroupBasedCorrections',
        '<rdf:li><rdf:Description crs:What="Correction" crs:CorrectionName="Mask 1"/></rdf:li>',
      ),
    ],
  ])('reads %s of Camera Raw, and takes an emptied one for none', async (name, properties) => {
    const [found, ...more] = await inFile(properties);
    expect(found).toMatchObject({ code: 'metadata.history.retouch', strength: 'supporting', kind: 'edited' });
    expect(more).toEqual([]);
    expect(found.values['fields']).toContain(`crs:${name}[0]`);
    for (const empty of [`<crs:${name}/>`, seq(`crs:${name}`), `<crs:${name}></crs:${name}>`]) {
      expect(await inFile(empty)).toEqual([]);
    }
  });

  it('shows the text of layers and the ancestors of a document', async () => {
    const layers = seq(
      'photoshop:TextLayers',
      '<rdf:li photoshop:LayerName="crack" photoshop:LayerText="broken"/>',
    ).replaceAll('rdf:Seq', 'rdf:Bag');
    const [layered] = await inFile(layers);
    expect(layered.values['fields']).toContain('photoshop:LayerText: broken');
    const [composed] = await inFile(seq('photoshop:DocumentAncestors', '<rdf:li>xmp.did:01</rdf:li>'));
    expect(composed.code).toBe('metadata.history.composition');
    expect(await inFile('<photoshop:DocumentAncestors/>')).toEqual([]);
  });

  it('reads GIMP\u2019s fields, and Photoshop\u2019s resources in APP13 and in EXIF', async () => {
    const [gimp] = await inFile('<GIMP:Version>2.10.36</GIMP:Version>');
    expect(gimp).toMatchObject({ code: 'metadata.history.gimp', strength: 'supporting' });
    const resources = bytes(
      ...[1010, 1036, 1026].map((id) => bytes('8BIM', be16(id), [0, 0], be32(2), [0, 1])),
    );
    const photo = await encodedJpeg();
    for (const file of [
      withSegments(photo, app(13, 'Photoshop 3.0\0', resources)),
      withSegments(photo, exif(opaque(0x8649, resources))),
    ]) {
      const findings = findingsOf(await analyzeFile(editHistory, file));
      expect(findings.map(({ code }) => code)).toEqual(['metadata.photoshop.resources']);
    }
    const ducky = withSegments(photo, app(12, 'Ducky', be16(1), be16(4), be32(60), be16(0)));
    expect(findingsOf(await analyzeFile(editHistory, ducky)).map(({ code }) => code)).toEqual([
      'metadata.photoshop.webExport',
    ]);
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
