import type { HiddenText } from '../../artifacts/types.js';
import type { LocalText } from '../../domain/verdict.js';
import { mark, shown, type Mark } from './mark.js';
import { jsonIn } from './json.js';
import { askedOf } from './prompt.js';

const hidingPlaces: Readonly<Record<HiddenText['place'], LocalText & { readonly name: string }>> = {
  alpha: { name: 'alpha channel', en: 'alpha channel', zh: '透明通道' },
  rgb: { name: 'colour channels', en: 'colours', zh: '颜色通道' },
};

/** NovelAI, and web UIs with the same habit, hide the settings in the lowest bits of transparency or colours. */
export function hiddenTextMarks({ text, place, part, offset, length }: HiddenText): Mark[] {
  if (text === null) return [];
  const { name, en, zh } = hidingPlaces[place];
  const settings = isSettings(text);
  const field = {
    carrier: 'png',
    name: `${name}, lowest bits`,
    value: text,
    part,
    offset,
    length,
  } as const;
  return [
    mark({
      level: settings ? 'declared' : 'none',
      code: settings ? 'metadata.generator.hidden' : 'metadata.generator.hiddenOther',
      ...(settings && { kind: 'ai_generated' }),
      field,
      values: { ...(settings && askedOf(text)), value: shown(text) },
      text: settings
        ? {
            en: `A picture generator hid its settings in the lowest bits of the picture\u2019s ${en}.`,
            zh: `图像生成工具在画面${zh}的最低位中隐藏了其生成参数。`,
          }
        : {
            en: `Text is hidden in the lowest bits of the picture\u2019s ${en}, as picture generators do, but it is no generator\u2019s settings.`,
            zh: `画面${zh}的最低位中隐藏了文本，方式与图像生成工具相同，但内容不是生成参数。`,
          },
      limit: {
        en: 'The text is unsigned, and the same tools also rework photos. Any lossy save removes it.',
        zh: '该文本未经签名；同类工具也可用于修改真实照片。任何有损保存都会使其消失。',
      },
    }),
  ];
}

/** JSON with members, or a web UI's lines; anybody can hide anything else. */
function isSettings(text: string): boolean {
  return Object.keys(jsonIn(text) ?? {}).length > 0 || /\bSteps: \d+, /.test(text);
}
