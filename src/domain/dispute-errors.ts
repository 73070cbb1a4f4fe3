/** The `DSP_` rows of the error table: the state of a dispute does not allow what was asked. */
import { spec, type ErrorSpec } from './error-spec.js';

const refusal = (status: number, en: string, zh: string): ErrorSpec => spec(status, 'never', false, en, zh);

export const disputeErrors = {
  DSP_DUPLICATE: refusal(409, 'A dispute with this external id exists.', '该外部编号的纠纷已存在。'),
  DSP_CLOSED: refusal(409, 'The dispute is closed.', '该纠纷已关闭。'),
  DSP_ILLEGAL_MOVE: refusal(409, "The dispute's stage does not allow this.", '纠纷当前阶段不允许此操作。'),
  DSP_REFUND_STATE: refusal(409, "The refund's status does not allow this.", '退款当前状态不允许此操作。'),
  DSP_AMOUNT: refusal(422, 'The amount does not fit the dispute.', '金额与纠纷不符。'),
  DSP_REASON: refusal(422, 'The reason code does not fit the outcome.', '理由代码与处理结果不符。'),
  DSP_EVIDENCE: refusal(422, 'The photos named are not those of the dispute.', '所指照片不属于该纠纷。'),
  DSP_CLAIMED: refusal(409, 'Somebody else works on this review.', '该复核正由他人处理。'),
  DSP_CLAIM_LAPSED: refusal(409, 'You hold no running claim on this review.', '您未领取该复核或领取已过期。'),
  DSP_SETTLED: refusal(409, 'This review has ended.', '该复核已结束。'),
  DSP_SAME_PERSON: refusal(409, 'Another person has to look.', '须由另一名审核员处理。'),
  DSP_VIEW_MISSING: refusal(
    409,
    'Note your own view before you see or settle this.',
    '请先记录您的独立意见，再查看或作出决定。',
  ),
  DSP_VIEW_NOTED: refusal(409, 'Your view is noted already.', '您的意见已记录。'),
  DSP_APPEALED: refusal(409, 'This side has appealed already.', '该方已提出过申诉。'),
  DSP_APPEAL_WINDOW: refusal(409, 'The time to appeal is over.', '申诉期限已过。'),
  DSP_REQUEST_OVER: refusal(409, 'This request for photos is over.', '该补充照片请求已结束。'),
  DSP_REQUEST_FULL: refusal(409, 'As many photos as are taken have come.', '照片数量已达上限。'),
  DSP_ASKED_ENOUGH: refusal(
    409,
    'The merchant has asked this buyer as often as policy allows.',
    '商家请买家补充材料的次数已达政策上限。',
  ),
  DSP_PERIOD: refusal(409, 'These days do not fit those reported before.', '该日期与已上报的期间不符。'),
  DSP_ERASURE_HELD: refusal(
    409,
    'A case of this buyer still runs or may still be appealed.',
    '该买家仍有处理中或可申诉的案件。',
  ),
  DSP_CHANGED: refusal(412, 'Somebody changed this since you read it.', '内容已被他人更改，请重新读取。'),
} as const satisfies Record<string, ErrorSpec>;
