/**
 * The one error class and the one table: code -> HTTP status, retry class, report flag, public text.
 * Families: REQ_ request, DSP_ dispute state, EVD_ the photo (permanent), ANL_ one analyzer, DEP_ a
 * dependency (passing), HKS_ webhooks, POL_ policies, USR_ people who sign in, CFG_ start-up, CUS_ custody, BUG_ the rest. docs/errors.md mirrors it.
 */
import { disputeErrors } from './dispute-errors.js';
import { spec, type ErrorSpec } from './error-spec.js';
import { policyErrors } from './policy-errors.js';
import type { LocalText } from './verdict.js';
import { signInErrors } from './sign-in-errors.js';
import { webhookErrors } from './webhook-errors.js';

export type { ErrorSpec } from './error-spec.js';

export const errorTable = {
  REQ_MALFORMED: spec(400, 'never', false, 'The request is not well formed.', '请求格式不正确。'),
  REQ_FILE_MISSING: spec(400, 'never', false, 'The request holds no photo.', '请求中没有照片。'),
  REQ_TOO_MANY_FILES: spec(400, 'never', false, 'One photo per request.', '每次请求只能上传一张照片。'),
  REQ_ABORTED: spec(400, 'never', false, 'The upload ended early.', '上传中途断开。'),
  REQ_IDEMPOTENCY_MISSING: spec(
    400,
    'never',
    false,
    'The Idempotency-Key header is missing.',
    '缺少 Idempotency-Key 请求头。',
  ),
  REQ_UNAUTHENTICATED: spec(
    401,
    'never',
    false,
    'The key or session is missing or unknown.',
    '密钥或登录会话缺失或无效。',
  ),
  REQ_FORBIDDEN: spec(
    403,
    'never',
    false,
    'This key or person may not do that.',
    '该密钥或用户无权执行此操作。',
  ),
  REQ_NOT_FOUND: spec(404, 'never', false, 'There is nothing here under that id.', '未找到对应的记录。'),
  REQ_IDEMPOTENCY_IN_PROGRESS: spec(
    409,
    'backoff',
    false,
    'The same request is still being handled.',
    '相同请求正在处理中。',
  ),
  REQ_TOO_LARGE: spec(413, 'never', false, 'The upload is larger than allowed.', '上传内容超过大小限制。'),
  REQ_UNSUPPORTED_TYPE: spec(
    415,
    'never',
    false,
    'This content type is not accepted here.',
    '不支持该内容类型。',
  ),
  REQ_IDEMPOTENCY_MISMATCH: spec(
    422,
    'never',
    false,
    'This Idempotency-Key was used with another request.',
    '该 Idempotency-Key 已用于其他请求。',
  ),
  REQ_RATE_LIMITED: spec(429, 'backoff', false, 'Too many requests with this key.', '该密钥请求过于频繁。'),
  REQ_TOO_MANY_WAITS: spec(
    429,
    'backoff',
    false,
    'Too many answers of this caller wait at once.',
    '该调用方同时等待的请求过多。',
  ),
  ...disputeErrors,
  EVD_EMPTY: spec(422, 'never', false, 'The file is empty.', '文件为空。'),
  EVD_NOT_AN_IMAGE: spec(422, 'never', false, 'The file is not an image.', '该文件不是图片。'),
  EVD_UNSUPPORTED_FORMAT: spec(
    422,
    'never',
    false,
    'This image format is not examined. Send JPEG, PNG, WebP, HEIC or AVIF.',
    '不支持该图片格式，请上传 JPEG、PNG、WebP、HEIC 或 AVIF。',
  ),
  EVD_ANIMATED: spec(422, 'never', false, 'Animated images are not examined.', '不支持动图。'),
  EVD_TOO_MANY_PIXELS: spec(
    422,
    'never',
    false,
    'The image has more pixels than are examined.',
    '图片像素数超过上限。',
  ),
  EVD_HEADER_UNREADABLE: spec(
    422,
    'never',
    false,
    'The image header cannot be read.',
    '无法读取图片头信息。',
  ),
  EVD_TOO_SMALL: spec(422, 'never', false, 'The image is too small to examine.', '图片太小，无法检测。'),
  EVD_TRUNCATED: spec(
    422,
    'never',
    false,
    'The file ends before its picture does.',
    '文件不完整，图像数据被截断。',
  ),
  EVD_UNDECODABLE: spec(422, 'never', false, 'The picture cannot be decoded.', '无法解码该图片。'),
  EVD_DECODE_LIMIT: spec(
    422,
    'never',
    false,
    'Decoding needs more time or memory than is allowed.',
    '解码所需时间或内存超过限制。',
  ),
  ANL_FAILED: spec(500, 'never', true, 'An analysis failed.', '某项分析失败。'),
  ANL_BAD_SCORE: spec(
    500,
    'never',
    true,
    'An analysis gave a number out of range.',
    '某项分析给出了超出范围的数值。',
  ),
  ANL_TIMEOUT: spec(500, 'never', true, 'An analysis took too long.', '某项分析超时。'),
  ANL_CRASHED: spec(500, 'never', true, 'An analysis ended its process.', '某项分析导致进程终止。'),
  DEP_DATABASE: spec(503, 'backoff', true, 'The database does not answer.', '数据库暂时不可用。'),
  DEP_QUEUE: spec(503, 'backoff', true, 'The queue does not answer.', '队列暂时不可用。'),
  DEP_STORAGE: spec(503, 'backoff', true, 'The photo could not be stored.', '照片暂时无法存储。'),
  DEP_SCANNER: spec(503, 'backoff', true, 'The scanner does not run.', '检测程序暂时无法运行。'),
  DEP_IDENTITY: spec(
    503,
    'backoff',
    true,
    'The identity provider does not answer.',
    '身份认证服务暂时不可用。',
  ),
  ...webhookErrors,
  ...signInErrors,
  ...policyErrors,
  CFG_INVALID: spec(500, 'never', true, 'The configuration is not valid.', '配置无效。'),
  CFG_MODEL: spec(500, 'never', true, 'A detection model is missing or altered.', '检测模型缺失或被改动。'),
  CFG_REDIS_MISSING: spec(500, 'never', true, 'No Redis server was found.', '未找到 Redis 服务。'),
  CFG_DATA_IN_USE: spec(
    500,
    'never',
    false,
    'Another Touchstone uses this data folder.',
    '另一个 Touchstone 正在使用该数据目录。',
  ),
  CFG_PORT_IN_USE: spec(
    500,
    'never',
    false,
    'Another program listens on this port.',
    '该端口已被其他程序占用。',
  ),
  CFG_START_FAILED: spec(500, 'never', true, 'Touchstone could not be started.', '无法启动 Touchstone。'),
  CFG_MIGRATION_CHANGED: spec(
    500,
    'never',
    true,
    'The database was made by another release.',
    '数据库由其他版本创建。',
  ),
  CUS_BYTES_CHANGED: spec(
    500,
    'never',
    true,
    'The stored bytes are not those that were received.',
    '存储的文件与接收时不一致。',
  ),
  CUS_BYTES_MISSING: spec(500, 'never', true, 'The stored bytes are missing.', '存储的文件已丢失。'),
  BUG_UNEXPECTED: spec(500, 'never', true, 'Something unexpected went wrong.', '发生意外错误。'),
} as const satisfies Record<string, ErrorSpec>;

export type ErrorCode = keyof typeof errorTable;

/** One part of an input that is not valid: a JSON pointer to it, and what was expected there. */
export interface Part {
  readonly at: string;
  readonly message: string;
}

/** Complete where it is thrown: code decides status, retry and public text; `detail` is safe to show. */
export class TouchstoneError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;
  /** What of the input is wrong, where it was told part by part. */
  readonly parts: readonly Part[];

  constructor(
    code: ErrorCode,
    detail: string,
    { parts = [], ...options }: ErrorOptions & { readonly parts?: readonly Part[] } = {},
  ) {
    super(`${code}: ${detail}`, options);
    this.name = 'TouchstoneError';
    this.code = code;
    this.detail = detail;
    this.parts = parts;
  }

  get spec(): ErrorSpec {
    return errorTable[this.code];
  }
}

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorTable, code);
}

/** What people read of a failure, whatever its code. */
export function publicText(code: string): LocalText {
  return errorTable[isErrorCode(code) ? code : 'BUG_UNEXPECTED'].text;
}

/** Any thrown value as a TouchstoneError; what is not one already becomes `fallback`. */
export function toTouchstoneError(thrown: unknown, fallback: ErrorCode = 'BUG_UNEXPECTED'): TouchstoneError {
  if (thrown instanceof TouchstoneError) return thrown;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return new TouchstoneError(fallback, detail, { cause: thrown });
}

/** What a log may say of an error: databases and libraries hang rows, requests and files on theirs. */
export function loggedError({ name, message, stack = '', ...rest }: Error): LoggedError {
  return { type: name, message, stack, ...('code' in rest && { code: rest.code }) };
}

// A type, not an interface: only types fit the open shape that loggers ask for.
type LoggedError = Readonly<{ type: string; message: string; stack: string; code?: unknown }>;
