/** What browsers keep: the session, and that this browser is known. Scripts see neither, other sites send neither. */
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const sessionCookie = 'touchstone_session';
type Name = typeof sessionCookie | 'touchstone_device' | 'touchstone_oidc';

export interface CookieJar {
  read(request: FastifyRequest, name: Name): string | null;
  /** Without `seconds` the browser forgets it when it is closed. `crossSite`: also sent on the way back from elsewhere. */
  write(
    reply: FastifyReply,
    name: Name,
    value: string,
    options?: { readonly seconds?: number; readonly crossSite?: true },
  ): void;
  clear(reply: FastifyReply, name: Name): void;
}

/** `overTls`: the browser then keeps them for this very host and for TLS alone. */
export function cookieJar(overTls: boolean): CookieJar {
  const full = (name: Name): string => (overTls ? `__Host-${name}` : name);
  const terms: CookieSerializeOptions = { path: '/', httpOnly: true, secure: overTls, sameSite: 'strict' };
  return {
    read: (request, name) => request.cookies[full(name)] ?? null,
    write: (reply, name, value, { seconds, crossSite } = {}) =>
      void reply.setCookie(full(name), value, {
        ...terms,
        ...(seconds !== undefined && { maxAge: seconds }),
        ...(crossSite && { sameSite: 'lax' }),
      }),
    clear: (reply, name) => void reply.clearCookie(full(name), terms),
  };
}

export const overTls = (publicUrl: string | null): boolean => publicUrl?.startsWith('https:') === true;
