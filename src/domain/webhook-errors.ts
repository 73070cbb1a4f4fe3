/** The `HKS_` rows of the error table: webhooks. */
import { spec, type ErrorSpec } from './error-spec.js';

const refusal = (status: number, en: string, zh: string): ErrorSpec => spec(status, 'never', false, en, zh);

export const webhookErrors = {
  HKS_ADDRESS: refusal(422, 'This address cannot receive webhooks.', '该地址无法接收 Webhook。'),
  HKS_DISABLED: refusal(409, 'This webhook endpoint is disabled.', '该 Webhook 端点已停用。'),
  HKS_TOO_MANY: refusal(
    409,
    'There are as many webhook endpoints as are allowed.',
    'Webhook 端点数量已达上限。',
  ),
} as const satisfies Record<string, ErrorSpec>;
