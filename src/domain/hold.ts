/** Why a refund is held, why it is not, and why a hold ends; texts for people in both languages. */
import type { LocalText } from './verdict.js';

export const holdReasons = {
  reported: {
    en: 'Put on hold: the merchant reported a photo sent as evidence. It is being examined.',
    zh: '已暂停退款：商家举报了作为证据提交的照片，正在检测。',
  },
  signs_found: {
    en: 'Put on hold: a photo sent as evidence shows signs of forgery. A person has to look at it.',
    zh: '已暂停退款：作为证据提交的照片存在伪造迹象，需人工复核。',
  },
} as const satisfies Record<string, LocalText>;
export type HoldReason = keyof typeof holdReasons;

/** What to tell a merchant whose report could not hold the refund. */
export const notHeldReasons = {
  clock_ran_out: {
    en: 'Not held: the express refund was due before this report.',
    zh: '未能暂停：极速退款时限在举报之前已到。',
  },
  already_released: {
    en: 'Not held: it was held before and has been released. A refund is held once at most.',
    zh: '未能暂停：该退款曾被暂停并已放行，每笔退款最多暂停一次。',
  },
  already_settled: {
    en: 'Not held: this refund is already settled.',
    zh: '未能暂停：该退款已处理完毕。',
  },
} as const satisfies Record<string, LocalText>;
export type NotHeldReason = keyof typeof notHeldReasons;

export const holdEnds = {
  expired: {
    en: 'Released: the time for which a refund may be held is over.',
    zh: '已放行：退款暂停期限已到。',
  },
  no_sign_found: {
    en: 'Released: the photos sent as evidence were examined and show no sign that asks for a person.',
    zh: '已放行：证据照片已检测完毕，未发现需人工处理的迹象。',
  },
  decided: { en: 'The hold ended with a decision.', zh: '处理决定已作出，暂停结束。' },
} as const satisfies Record<string, LocalText>;
export type HoldEnd = keyof typeof holdEnds;
