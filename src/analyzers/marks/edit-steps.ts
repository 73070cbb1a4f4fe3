import type { MetadataField } from '../../artifacts/types.js';
import type { LocalText } from '../../domain/verdict.js';
import { mark, shown, type Level, type Mark } from './mark.js';

/** Traces of single editing steps: XMP histories, Camera Raw retouching, layers. */
interface StepRule {
  readonly carrier: MetadataField['carrier'];
  readonly field: RegExp;
  readonly holds?: (value: string) => boolean;
  readonly level: Level;
  readonly code: string;
  readonly text: LocalText;
}

const rules: readonly StepRule[] = [
  {
    carrier: 'xmp',
    field: /^xmpMM:History\[\d+\]\/stEvt:changed$/,
    holds: (value) => value.split(';').some((part) => part.trim() === '/' || part.trim() === '/content'),
    level: 'exported',
    code: 'metadata.history.saved',
    text: { en: 'The editing history records a save of the picture.', zh: '编辑历史记录了对画面的保存。' },
  },
  {
    carrier: 'xmp',
    // Under these names since Camera Raw 4, and since 14 as groups of masks; an emptied list names none.
    field: /^crs:(RetouchInfo|RetouchAreas|PaintBasedCorrections|MaskGroupBasedCorrections)\b/,
    holds: (value) => value !== '',
    level: 'retouched',
    code: 'metadata.history.retouch',
    text: {
      en: 'Camera Raw records spots that were retouched or masked.',
      zh: 'Camera Raw 记录了局部修补或蒙版调整。',
    },
  },
  {
    carrier: 'xmp',
    field: /^photoshop:(TextLayers|DocumentAncestors)\b/,
    holds: (value) => value !== '',
    level: 'retouched',
    code: 'metadata.history.composition',
    text: {
      en: 'Photoshop records text layers or pasted source documents.',
      zh: 'Photoshop 记录了文字图层或粘贴来源文档。',
    },
  },
  {
    carrier: 'xmp',
    field: /^GIMP:/,
    level: 'retouched',
    code: 'metadata.history.gimp',
    text: { en: 'The file carries fields that only GIMP writes.', zh: '文件带有仅由 GIMP 写入的字段。' },
  },
];

export function editStepMarks(fields: readonly MetadataField[]): Mark[] {
  return rules.flatMap((rule) => {
    const hits = fields.filter(
      ({ carrier, name, value }) =>
        carrier === rule.carrier && rule.field.test(name) && (rule.holds?.(value) ?? true),
    );
    const [first] = hits;
    return hits.length === 0 ? [] : [stepMark(first, rule, hits)];
  });
}

/** Fields shown; a long retouching is counted. */
const mostShown = 5;

function stepMark(
  field: MetadataField,
  { level, code, text }: StepRule,
  hits: readonly MetadataField[],
): Mark {
  const said = hits.slice(0, mostShown).map(({ name, value }) => `${name}: ${shown(value, 60)}`);
  return mark({
    level,
    code,
    kind: 'edited',
    field,
    values: { count: hits.length, fields: said.join('\n') },
    text,
    limit: {
      en: 'It does not show whether what the photo proves was changed.',
      zh: '无法说明与争议有关的内容是否被改动。',
    },
  });
}
