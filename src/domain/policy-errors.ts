/** The `POL_` rows of the error table: policies. */
import { spec, type ErrorSpec } from './error-spec.js';

const refusal = (status: number, en: string, zh: string): ErrorSpec => spec(status, 'never', false, en, zh);

export const policyErrors = {
  POL_INVALID: refusal(422, 'The policy is not valid.', '策略内容无效。'),
  POL_BOUNDS: refusal(422, 'The policy goes beyond what the platform allows.', '策略超出平台允许的范围。'),
  POL_DATE: refusal(422, 'A policy takes effect now or later, never before.', '策略只能即时或在未来生效。'),
  POL_STATE: refusal(409, "The policy's state does not allow this.", '策略当前状态不允许此操作。'),
  POL_CHANGED: refusal(
    412,
    'Somebody changed the policies since you read them.',
    '策略已被他人更改，请重新读取。',
  ),
  POL_TAG_MISSING: refusal(428, 'The If-Match header is missing.', '缺少 If-Match 请求头。'),
} as const satisfies Record<string, ErrorSpec>;
