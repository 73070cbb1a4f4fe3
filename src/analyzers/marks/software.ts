import type { MetadataField } from '../../artifacts/types.js';
import { aiToolNamed } from '../data/ai-tools.js';
import { editorNamed, type Editor } from '../data/editors.js';
import { mark, shown, type Level, type Mark } from './mark.js';

/** The fields in which a program names itself; anywhere else a name is a mere string. */
const software: Readonly<Partial<Record<MetadataField['carrier'], RegExp>>> = {
  exif: /^(Software|ProcessingSoftware)$/,
  xmp: /^(xmp:CreatorTool|tiff:Software|xmpMM:History\[\d+\]\/stEvt:softwareAgent)$/,
  iptc: /^OriginatingProgram$/,
  png: /^Software$/,
};

const levelOf: Readonly<Record<Editor['use'], Level>> = {
  retouch: 'retouched',
  beautify: 'retouched',
  develop: 'exported',
};

/** Editors and picture generators that name themselves in a software field. */
export function softwareMarks(fields: readonly MetadataField[]): Mark[] {
  return fields.flatMap((field) => {
    if (field.carrier === 'exif' && field.name === 'Make') {
      return /^ideogram ai$/i.test(field.value.trim()) ? [generator(field, 'Ideogram')] : [];
    }
    if (!software[field.carrier]?.test(field.name)) return [];
    const tool = aiToolNamed(field.value);
    if (tool) return [generator(field, tool.name)];
    const editor = editorNamed(field.value);
    return editor ? [edited(field, editor)] : [];
  });
}

function generator(field: MetadataField, tool: string): Mark {
  return mark({
    level: 'declared',
    code: 'metadata.software.generator',
    kind: 'ai_generated',
    field,
    values: { tool, value: shown(field.value) },
    text: {
      en: `The file names the AI picture generator ${tool} as its program.`,
      zh: `文件自述由 AI 图像生成工具 ${tool} 创建。`,
    },
    limit: {
      en: 'The name is unsigned; whoever held the file could have written it.',
      zh: '该名称未经签名，持有文件的人都可能写入。',
    },
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
