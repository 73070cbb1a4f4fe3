import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Everything from our own origin, nothing inline; photos are shown from memory, hence `blob:`. */
const directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'blob:', 'data:'],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'form-action': ["'none'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** The same for the docs page, whose drawing library writes styles inline. */
export const docsPolicy = Object.entries({ ...directives, 'style-src': ["'self'", "'unsafe-inline'"] })
  .map(([name, sources]) => `${name} ${sources.join(' ')}`)
  .join('; ');

/** Security headers on every answer. No HSTS and no upgrade: TLS ends in front of the product. */
export async function security(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
}
