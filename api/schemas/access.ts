import Type from 'typebox';
import {
  grantableRoles,
  grantableUserRoles,
  keyRoles,
  keyScopes,
  signInWays,
  userRoles,
} from '../../src/domain/access.js';
import { Instant, named, nullable, pageOf, Uuid, word } from './common.js';

const label = Type.String({ maxLength: 200, description: 'What it is for.', examples: ['shop system'] });

export const NewKey = Type.Object(
  {
    role: word(grantableRoles, { description: 'Never `auditor`: keys of auditors see every merchant.' }),
    label: Type.Optional(label),
    scopes: Type.Optional(
      Type.Array(word(keyScopes), {
        maxItems: keyScopes.length,
        description: 'Fewer than the role has; absent, all of them.',
      }),
    ),
  },
  {
    additionalProperties: false,
    examples: [{ role: 'service', label: 'shop system', scopes: ['disputes:write', 'detections:write'] }],
  },
);

const key = {
  id: Uuid,
  role: word(keyRoles),
  scopes: Type.Array(word(keyScopes)),
  label,
  prefix: Type.String({ description: 'The first letters of the key, after `ts_`.', examples: ['3f9a01c7'] }),
  createdAt: Instant,
  revokedAt: nullable(Instant),
};

const shownOnce = (description: string, example: string) =>
  nullable(
    Type.String({
      description: `${description} Shown in this answer alone; null where the request is repeated.`,
      examples: [example],
    }),
  );

export const Key = named('Key', Type.Object(key));
export const KeyMade = named(
  'KeyMade',
  Type.Object({ ...key, key: shownOnce('The key itself.', 'ts_3f9a01c7_...') }),
);
export const KeyPage = pageOf(Key);

export const NewUser = Type.Object(
  {
    login: Type.String({ minLength: 1, maxLength: 200, description: 'Unique; kept in small letters.' }),
    role: word(grantableUserRoles, { description: 'Never `auditor`: auditors see every merchant.' }),
    signIn: word(signInWays, {
      default: 'password',
      description: '`oidc`: the identity provider lets them in, and calls them by this login.',
    }),
  },
  {
    additionalProperties: false,
    examples: [{ login: 'wei.zhang', role: 'adjudicator', signIn: 'password' }],
  },
);

const user = {
  id: Uuid,
  login: Type.String({ examples: ['wei.zhang'] }),
  role: word(userRoles),
  signIn: word(signInWays),
  passwordTemporary: Type.Boolean({ description: 'They have not chosen a password of their own yet.' }),
  createdAt: Instant,
  disabledAt: nullable(Instant),
};

export const User = named('User', Type.Object(user));
export const UserMade = named(
  'UserMade',
  Type.Object({
    ...user,
    password: shownOnce('To sign in with once and then to change; null for `oidc`.', 'dW5nZXNzYWJsZQ'),
  }),
);
export const UserPage = pageOf(User);
