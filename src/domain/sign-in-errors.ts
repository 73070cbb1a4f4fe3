/** The `USR_` rows of the error table: people who sign in. */
import { spec, type ErrorSpec } from './error-spec.js';

const refusal = (status: number, en: string, zh: string): ErrorSpec => spec(status, 'never', false, en, zh);

export const signInErrors = {
  USR_SIGN_IN: refusal(401, 'Login or password is wrong.', '账号或密码错误。'),
  USR_PROVIDER: refusal(401, 'The identity provider did not let you in.', '身份认证服务未通过您的登录。'),
  USR_THROTTLED: spec(429, 'backoff', false, 'Too many attempts to sign in.', '登录尝试过于频繁。'),
  USR_FOREIGN_PAGE: refusal(403, 'The request did not come from the console.', '该请求并非来自控制台页面。'),
  USR_LOGIN_TAKEN: refusal(409, 'This login is taken.', '该账号已被使用。'),
  USR_PASSWORD: refusal(422, 'This password cannot be used.', '该密码不符合要求。'),
} as const satisfies Record<string, ErrorSpec>;
