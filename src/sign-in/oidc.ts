/** Sign-in by an identity provider: OpenID Connect, authorization code with PKCE, by a kept library. */
import * as client from 'openid-client';
import { TouchstoneError } from '../domain/errors.js';

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client. */
  readonly clientSecret: string | null;
  /** The claim that names a person's login. */
  readonly loginClaim: string;
  /** Where the provider sends the browser back to. */
  readonly redirectUri: string;
}

/** What the browser keeps while it is at the provider. */
export interface OidcMemo {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface ProvidedPerson {
  readonly issuer: string;
  readonly subject: string;
  /** Null where the claim is missing, or is an e-mail address that the provider did not verify. */
  readonly login: string | null;
}

export interface Oidc {
  begin(): Promise<{ readonly url: string; readonly memo: OidcMemo }>;
  /** Throws USR_PROVIDER where the answer does not prove who it was. */
  finish(answer: URL, memo: OidcMemo): Promise<ProvidedPerson>;
}

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** The provider is asked for its settings at the first sign-in, not at the start: it may be away then. */
export function openOidc(settings: OidcSettings): Oidc {
  let known: Promise<client.Configuration> | null = null;
  const configuration = (): Promise<client.Configuration> => {
    known ??= discover(settings).catch((error: unknown) => {
      known = null;
      throw new TouchstoneError('DEP_IDENTITY', 'Its settings could not be read', { cause: error });
    });
    return known;
  };
  return {
    begin: async () => {
      const memo = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: settings.redirectUri,
        scope: 'openid email profile',
        state: memo.state,
        nonce: memo.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(memo.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, memo };
    },
    finish: async (answer, { state, nonce, verifier }) => {
      const config = await configuration();
      try {
        const tokens = await client.authorizationCodeGrant(config, answer, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) throw new Error('Expected an id token');
        // Many providers tell e-mail and name here alone.
        const asks = config.serverMetadata().userinfo_endpoint !== undefined;
        const info = asks ? await client.fetchUserInfo(config, tokens.access_token, claims.sub) : {};
        return { issuer: claims.iss, subject: claims.sub, login: loginOf({ ...info, ...claims }, settings) };
      } catch (error) {
        // The code says which check failed; messages may hold what the provider sent.
        const { code = 'unknown' } = error as { code?: string };
        throw new TouchstoneError('USR_PROVIDER', `Its answer was not accepted (${code})`, { cause: error });
      }
    },
  };
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<client.Configuration> {
  const url = new URL(issuer);
  // Plain HTTP is for a provider on this very machine.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the library marks it so that it stands out
  const execute = loopback.has(url.hostname) ? [client.allowInsecureRequests] : [];
  const authentication = clientSecret === null ? client.None() : client.ClientSecretPost(clientSecret);
  return client.discovery(url, clientId, undefined, authentication, { execute, timeout: 10 });
}

function loginOf(claims: Readonly<Record<string, unknown>>, { loginClaim }: OidcSettings): string | null {
  const login = claims[loginClaim];
  if (typeof login !== 'string') return null;
  return loginClaim === 'email' && claims['email_verified'] !== true ? null : login;
}
