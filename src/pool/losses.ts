import type { Failure } from '../domain/analysis.js';
import type { Lost } from './scan-child.js';

/** What is written in place of the step that a child was lost in: a decoder's limit, or an analyzer's failure. */
export function failureOf(lost: Lost): Failure {
  const analyzer = lost.step?.startsWith('analyzer:') === true;
  if (!analyzer) return { code: 'EVD_DECODE_LIMIT', detail: reasons[lost.cause] };
  return { code: lost.cause === 'time' ? 'ANL_TIMEOUT' : 'ANL_CRASHED', detail: reasons[lost.cause] };
}

/** The same words on every run: a report holds no clock readings, pids or signals. */
const reasons = {
  time: 'It ran past its time limit and was ended.',
  memory: 'It needed more memory than is allowed and was ended.',
  crash: 'It ended the process that it ran in.',
  abort: 'It was called off.',
} as const;
