import type { MetadataField } from '../../artifacts/types.js';
import { editorNamed, type Editor } from '../data/editors.js';
import { softwareFields } from './fields.js';
import { mark, shown, type Level, type Mark } from './mark.js';

const levelOf: Readonly<Record<Editor['use'], Level>> = {
  retouch: 'retouched',
  beautify: 'retouched',
  develop: 'exported',
};

/** Editors that name themselves in a software field. */
export function editorSoftwareMarks(fields: readonly MetadataField[]): Mark[] {
  return fields.flatMap((field) => {
    if (!softwareFields[field.carrier]?.test(field.name)) return [];
    const editor = editorNamed(field.value);
    return editor ? [edited(field, editor)] : [];
  });
}

function edited(field: MetadataField, { name, use }: Editor): Mark {
  const develop = use === 'develop';
  return mark({
    level: levelOf[use],
    code: develop ? 'metadata.software.developer' : 'metadata.software.editor',
    kind: 'edited',
    field,
    values: { tool: name, use, value: shown(field.value) },
    text: develop
      ? { en: `The photo was exported from ${name}.`, zh: `照片由 ${name} 导出。` }
      : { en: `The photo was saved by the editor ${name}.`, zh: `照片曾由修图软件 ${name} 保存。` },
    limit: develop
      ? {
          en: 'Such programs are mostly used for light, colour and crop; the scene is seldom changed.',
          zh: '这类软件多用于调整明暗、色彩和裁剪，很少改动画面内容。',
        }
      : {
          en: 'It does not show what was changed; cropping or resizing leaves the same name.',
          zh: '无法说明改动了什么；仅裁剪或缩放也会留下同样的名称。',
        },
  });
}
