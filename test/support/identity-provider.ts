/** A real OpenID provider on loopback: it asks for a name, believes it, and vouches for it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { TestBrowser } from './browser-session.js';

export interface IdentityProvider {
  readonly issuer: string;
  stop(): Promise<void>;
}

export const clientId = 'touchstone';
export const clientSecret = 'a secret of the tests';

/** E-mail addresses that begin with `unverified` are not vouched for. */
export async function startIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: `${id}@shop.example`,
        email_verified: !id.startsWith('unverified'),
        name: 'A Person',
      }),
    }),
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    pkce: { required: () => true },
    cookies: { keys: ['of the tests'] },
  });
  server.on('request', provider.callback());
  return {
    issuer,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Walks a browser through the provider's own pages as a person of that name; answers with the way back. */
export async function passProvider(browser: TestBrowser, start: string, name: string): Promise<string> {
  let at = start;
  for (let step = 0; step < 20; step++) {
    const answer = await browser.ask('GET', at);
    const next = answer.headers.get('location');
    if (next !== null) {
      at = new URL(next, at).href;
      if (at.includes('/v1/session/oidc/callback')) return at;
      continue;
    }
    const html = String(answer.body['text']);
    const action = /action="([^"]+)"/.exec(html)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1];
    if (action === undefined || prompt === undefined) throw new Error(`Expected a form but received ${html}`);
    const form = new URLSearchParams({ prompt, ...(prompt === 'login' && { login: name, password: 'any' }) });
    const sent = await browser.ask('POST', new URL(action, at).href, { form });
    at = new URL(sent.headers.get('location') ?? '', at).href;
  }
  throw new Error('The provider did not send the browser back');
}
