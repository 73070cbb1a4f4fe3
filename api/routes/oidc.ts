/** Signing in by an identity provider: the browser goes there and comes back with an answer. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { TouchstoneError } from '../../src/domain/errors.js';
import { personOfProvider } from '../../src/records/sign-in.js';
import { readLogin } from '../../src/records/users.js';
import { openOidc, type Oidc, type OidcMemo } from '../../src/sign-in/oidc.js';
import type { ApiDeps } from '../deps.js';
import { problems } from '../schemas/problem.js';
import type { Scope } from '../scope.js';
import { entrance } from '../sign-in/enter.js';

const tags = ['Sign-in'];
const memoSeconds = 600;

/** A redirect would still count as coming from the provider, and the new cookie would not be sent along. */
const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=/"><title>Touchstone</title></head>
<body><p><a href="/">Touchstone</a></p></body></html>
`;
const Page = {
  description: 'A page that leads to the console.',
  content: { 'text/html': { schema: Type.String({ examples: [page] }) } },
};
const Away = { description: 'To the identity provider.', type: 'null' } as const;

function writeMemo(memo: OidcMemo): string {
  return Buffer.from(JSON.stringify(memo)).toString('base64url');
}

function readMemo(text: string): OidcMemo {
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as OidcMemo;
}

export function oidcRoutes(app: Scope, deps: ApiDeps): void {
  const { store, config } = deps;
  const { publicUrl } = config;
  const { jar, letIn } = entrance(deps);
  const oidc =
    config.oidc === null || publicUrl === null
      ? null
      : { ...openOidc({ ...config.oidc, redirectUri: `${publicUrl}/v1/session/oidc/callback` }), publicUrl };
  const provider = (): Oidc & { readonly publicUrl: string } => {
    if (oidc === null) throw new TouchstoneError('REQ_NOT_FOUND', 'No identity provider is set');
    return oidc;
  };

  app.get(
    '/session/oidc',
    {
      schema: {
        tags,
        summary: 'Sign in by the identity provider: sends the browser there',
        response: { 302: Away, ...problems(404, 429, 503) },
      },
    },
    async (_request, reply) => {
      const { url, memo } = await provider().begin();
      jar.write(reply, 'touchstone_oidc', writeMemo(memo), { seconds: memoSeconds, crossSite: true });
      return reply.redirect(url, 302);
    },
  );

  app.get(
    '/session/oidc/callback',
    {
      schema: {
        tags,
        summary: 'Where the identity provider sends the browser back to',
        response: { 200: Page, ...problems(401, 404, 429, 503) },
      },
    },
    (request, reply) => comeBack(request, reply, provider()),
  );

  async function comeBack(
    request: FastifyRequest,
    reply: FastifyReply,
    known: Oidc & { readonly publicUrl: string },
  ): Promise<string> {
    const memo = jar.read(request, 'touchstone_oidc');
    jar.clear(reply, 'touchstone_oidc');
    if (memo === null) throw new TouchstoneError('USR_PROVIDER', 'This browser did not ask to sign in');
    const { login, ...who } = await known.finish(new URL(request.url, known.publicUrl), readMemo(memo));
    const person = await store.service((tx) =>
      personOfProvider(tx, { ...who, login: login === null ? null : readLogin(login) }),
    );
    if (person === null) throw new TouchstoneError('USR_PROVIDER', 'No user was made for this person');
    await letIn(request, reply, person);
    void reply.type('text/html; charset=utf-8');
    return page;
  }
}
