/** The product's words for people, in both languages; every page, report and table takes them from here. */
import type { Basis } from './finding.js';
import type { Kind, LocalText, Outcome } from './verdict.js';

export const languages = ['en', 'zh'] as const satisfies readonly (keyof LocalText)[];
export type Language = (typeof languages)[number];

/** Why methods that need more pixels do not apply: the shorter side is below `side`. */
export const smallerThan = (side: number): LocalText => ({
  en: `The photo is smaller than ${side} pixels.`,
  zh: `照片的短边不足 ${side} 像素。`,
});

export const outcomeWords: Readonly<Record<Outcome, LocalText>> = {
  forgery_indicated: { en: 'forgery indicated', zh: '有伪造迹象' },
  inconclusive: { en: 'inconclusive', zh: '无法得出结论' },
  no_sign_found: { en: 'no sign found', zh: '未发现伪造迹象' },
  not_assessable: { en: 'not assessable', zh: '无法评估' },
};

export const kindWords: Readonly<Record<Kind, LocalText>> = {
  ai_generated: { en: 'AI generated', zh: 'AI 生成' },
  ai_edited: { en: 'AI edited', zh: 'AI 修改' },
  edited: { en: 'edited', zh: '人工编辑' },
  recaptured: { en: 'recaptured from a screen or print', zh: '翻拍' },
  reused: { en: 'used before', zh: '重复使用' },
};

export const basisWords: Readonly<Record<Basis, LocalText>> = {
  signed_and_trusted: { en: 'signed, signer trusted', zh: '已签名且签名者可信' },
  signed: { en: 'signed, signer unknown', zh: '已签名但签名者未知' },
  declared: { en: 'declared by the file', zh: '文件自述' },
  observed: { en: 'observed', zh: '直接观察' },
  computed: { en: 'computed', zh: '计算得出' },
  inferred: { en: 'inferred', zh: '推断' },
};
