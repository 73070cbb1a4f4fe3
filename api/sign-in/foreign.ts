/** Whether a request comes from the console itself: a browser sends cookies along with what other pages ask for. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { TouchstoneError } from '../../src/domain/errors.js';

/** Known to the console, which reads it from `GET /v1/session`, and to no other page. */
export const csrfTokenOf = (sessionToken: string): string =>
  createHmac('sha256', sessionToken).update('csrf').digest('base64url');

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Throws USR_FOREIGN_PAGE where the browser itself says that another site's page asks. */
export function refuseOtherSites(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return;
  throw new TouchstoneError('USR_FOREIGN_PAGE', `Sec-Fetch-Site is ${site}`);
}

/** Throws USR_FOREIGN_PAGE where a session would change something without the token that only the console has. */
export function refuseForeign(request: FastifyRequest, sessionToken: string): void {
  if (safe.has(request.method)) return;
  refuseOtherSites(request);
  const given = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
  const expected = Buffer.from(csrfTokenOf(sessionToken));
  if (given.length === expected.length && timingSafeEqual(given, expected)) return;
  throw new TouchstoneError(
    'USR_FOREIGN_PAGE',
    'Expected the header X-CSRF-Token as GET /v1/session gives it',
  );
}
