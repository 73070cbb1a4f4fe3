/**
 * What a buyer may be asked for after a photo alone does not settle a case. Texts ask, they do not accuse: a
 * request goes to honest buyers first.
 */
import type { ReasonCode } from './reasons.js';
import type { LocalText } from './verdict.js';

export const asks = ['another_angle', 'original_file', 'fresh_photo'] as const;
export type Ask = (typeof asks)[number];

/**
 * `open` until as many photos came as are taken, or its time is over; then `answered` where at least one came,
 * else `lapsed`. `withdrawn`: the case was settled or closed before anything came.
 */
export const requestStates = ['open', 'answered', 'lapsed', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

/** In which part somebody asks. */
export const askers = ['policy', 'reviewer', 'merchant'] as const;
export type Asker = (typeof askers)[number];

/** How an open request ends; what came counts more than why it ends. */
export function endOf(photos: number, why: 'filled' | 'time' | 'settled'): Exclude<RequestState, 'open'> {
  if (photos > 0) return 'answered';
  return why === 'time' ? 'lapsed' : 'withdrawn';
}

/** Photos that one request takes. */
export const mostPhotos = 3;

/** What policy asks for by itself: the one that a stored or made picture cannot answer. */
export const policyAsk: Ask = 'fresh_photo';

const askOfReason: Readonly<Partial<Record<ReasonCode, Ask>>> = {
  ask_another_angle: 'another_angle',
  ask_original_file: 'original_file',
  ask_fresh_photo: 'fresh_photo',
};

/** What the buyer is asked for by a decision with this reason; null where it asks for nothing. */
export function asksFor(reason: ReasonCode): Ask | null {
  return askOfReason[reason] ?? null;
}

/**
 * Letters and digits that nobody takes for one another, by eye or by hand: no 0 O Q D, no 1 I L, no 2 Z, 5 S,
 * 6 G, 8 B, U V, M N, and no vowels, so that no word comes about.
 */
export const codeAlphabet = '3479CFHJKPRTWXY';
/** 15^7: one in 170 million is guessed. */
export const codeLength = 7;

/** Read by the buyer on the page of a request. */
export const askTexts: Readonly<Record<Ask, { readonly title: LocalText; readonly text: LocalText }>> = {
  another_angle: {
    title: { en: 'A photo from another angle', zh: '另一角度的照片' },
    text: {
      en: 'Please photograph the damage from another side, near enough that it can be seen well. Daylight helps.',
      zh: '请从另一个角度拍摄损坏部位，尽量靠近、拍清楚，最好在自然光下拍摄。',
    },
  },
  original_file: {
    title: { en: 'The original file', zh: '照片原始文件' },
    text: {
      en: 'Please choose the photo as the camera or phone saved it, from its album. Copies out of chats and screenshots lose what is needed.',
      zh: '请从手机或相机相册中选择拍摄时保存的原图。聊天软件转发的副本和截屏会丢失所需信息。',
    },
  },
  fresh_photo: {
    title: { en: 'A new photo with this code in view', zh: '含下方验证码的新照片' },
    text: {
      en: 'Please write the code on a sheet of paper by hand, lay it beside the damage, and photograph both together.',
      zh: '请将验证码手写在纸上，放在损坏部位旁边，一起拍摄一张新照片。',
    },
  },
};
