import type { MetadataField } from '../../artifacts/types.js';
import { aiToolNamed } from '../data/ai-tools.js';
import { softwareFields } from './fields.js';
import { mark, shown, type Mark } from './mark.js';

/** Picture generators that name themselves in a software field, or as the camera's maker. */
export function generatorSoftwareMarks(fields: readonly MetadataField[]): Mark[] {
  return fields.flatMap((field) => {
    if (field.carrier === 'exif' && field.name === 'Make') {
      return /^ideogram ai$/i.test(field.value.trim()) ? [named(field, 'Ideogram')] : [];
    }
    if (!softwareFields[field.carrier]?.test(field.name)) return [];
    const tool = aiToolNamed(field.value);
    return tool ? [named(field, tool.name)] : [];
  });
}

function named(field: MetadataField, tool: string): Mark {
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
