import type { HiddenText } from '../../artifacts/types.js';
import { mark, shown, type Mark } from './mark.js';
import { askedOf } from './prompt.js';

/** NovelAI, and web UIs with the same habit, hide the settings in the lowest bit of the alpha channel. */
export function hiddenTextMarks({ text, part, offset, length }: HiddenText): Mark[] {
  if (text === null) return [];
  const field = {
    carrier: 'png',
    name: 'alpha channel, lowest bits',
    value: text,
    part,
    offset,
    length,
  } as const;
  return [
    mark({
      level: 'declared',
      code: 'metadata.generator.hidden',
      kind: 'ai_generated',
      field,
      values: { ...askedOf(text), value: shown(text) },
      text: {
        en: 'A picture generator hid its settings in the picture\u2019s alpha channel.',
        zh: '图像生成工具在画面的透明通道中隐藏了其生成参数。',
      },
      limit: {
        en: 'The text is unsigned, and the same tools also rework photos. Any lossy save removes it.',
        zh: '该文本未经签名；同类工具也可用于修改真实照片。任何有损保存都会使其消失。',
      },
    }),
  ];
}
