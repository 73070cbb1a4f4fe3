import type { Finding, FindingValue, Place } from '../domain/finding.js';
import type { LocalText } from '../domain/verdict.js';
import { tableOfComponent } from '../image/last-save-quality.js';
import { tableFamily, type TableFamily } from '../image/table-family.js';
import { defineAnalyzer } from './analyzer.js';
import { adobeTables } from './data/adobe-tables.js';

/**
 * Reads which kind of program saved the JPEG last from its quantisation tables. They name a program's
 * family or a quality, never a camera: unknown tables are what most honest cameras write.
 * Score 0: tables of no editor; 1: Adobe's own tables. Nothing lies between. Some in a hundred honest photos were
 * exported from Adobe's programs, so that a match is shown and left to the calibration to weigh.
 */
export const quantisation = defineAnalyzer({
  id: 'quantisation',
  version: 1,
  family: 'structure',
  title: { en: 'JPEG quantisation tables', zh: 'JPEG 量化表' },
  sources: [
    'ITU-T T.81 annex K.1',
    'J. Kornblum, Using JPEG quantization tables to identify imagery processed by software, DFRWS 2008',
  ],
  needs: ['jpegStructure'],
  timeoutMs: 1_000,
  required: false,
  analyze({ jpegStructure }) {
    const luma = tableOfComponent(jpegStructure, 0);
    if (!luma)
      return {
        status: 'not_applicable',
        reason: {
          en: 'The file holds no quantisation table for its picture.',
          zh: '文件中没有该图像的量化表。',
        },
      };
    const chroma = tableOfComponent(jpegStructure, 1);
    const family = tableFamily(luma, chroma, adobeTables);
    const places: Place[] = [luma, ...(chroma && chroma !== luma ? [chroma] : [])].map((table) => ({
      at: 'bytes',
      part: 'DQT',
      offset: table.offset,
      length: table.precision === 8 ? 65 : 129,
      field: `table ${table.id}`,
    }));
    return {
      status: 'scored',
      score: family.family === 'adobe' ? 1 : 0,
      findings: [describe(family, places)],
    };
  },
});

function describe(family: TableFamily, places: readonly Place[]): Finding {
  switch (family.family) {
    case 'adobe':
      return {
        ...finding('jpeg.quantisation.adobe', places, { family: 'adobe' }),
        strength: 'informative',
        kind: 'edited',
        text: {
          en: 'The JPEG was last saved with quantisation tables that Adobe programs write.',
          zh: '该 JPEG 最后一次保存所用的量化表与 Adobe 软件一致。',
        },
        limit: {
          en: 'Exporting a photo unchanged leaves the same tables.',
          zh: '仅导出而未改动画面的照片也会留下同样的量化表。',
        },
      };
    case 'ijg': {
      const { luma, chroma } = family;
      const quality = chroma === null || chroma === luma ? `${luma}` : `${luma} / ${chroma}`;
      return informative(
        'jpeg.quantisation.standard',
        places,
        { family: 'ijg', luma, chroma },
        {
          en: `The JPEG was last saved with the standard tables at quality ${quality}.`,
          zh: `该 JPEG 最后一次以标准量化表、质量 ${quality} 保存。`,
        },
      );
    }
    case 'web':
      return informative(
        'jpeg.quantisation.web',
        places,
        { family: 'web', quality: family.quality },
        {
          en: `The JPEG was last saved with the tables of web encoders at quality ${family.quality}.`,
          zh: `该 JPEG 最后一次由网页类编码器的量化表、质量 ${family.quality} 保存。`,
        },
      );
    case 'other':
      return informative(
        'jpeg.quantisation.nonStandard',
        places,
        { family: 'other' },
        {
          en: 'The JPEG was last saved with quantisation tables of no program known here.',
          zh: '该 JPEG 最后一次保存所用的量化表不属于已知软件。',
        },
      );
  }
}

type Values = Readonly<Record<string, FindingValue>>;

function informative(code: string, places: readonly Place[], values: Values, text: LocalText): Finding {
  return {
    ...finding(code, places, values),
    strength: 'informative',
    text,
    limit: {
      en: 'Cameras, phones, chat apps and editors all write such tables; this says nothing about changes.',
      zh: '相机、手机、聊天软件和修图软件都可能写入这类量化表，不能说明画面是否被改动。',
    },
  };
}

function finding(code: string, places: readonly Place[], values: Values) {
  return { code, basis: 'observed', places, values } as const;
}
