import Type from 'typebox';
import { keyScopes, userRoles } from '../../src/domain/access.js';
import { Instant, named, note, Uuid, word } from './common.js';

const password = { minLength: 1, maxLength: 1000, examples: ['correct horse battery staple'] };

export const SignIn = Type.Object(
  {
    login: Type.String({ minLength: 1, maxLength: 200, examples: ['wei.zhang'] }),
    password: Type.String(password),
  },
  {
    additionalProperties: false,
    examples: [{ login: 'wei.zhang', password: 'correct horse battery staple' }],
  },
);

export const PasswordChange = Type.Object(
  {
    current: Type.String(password),
    replacement: Type.String({ ...password, description: '12 to 200 characters, without the login in it.' }),
  },
  {
    additionalProperties: false,
    examples: [{ current: 'dW5nZXNzYWJsZQ', replacement: 'four words, none yours' }],
  },
);

export const Session = named(
  'Session',
  Type.Object(
    {
      userId: Uuid,
      login: note('wei.zhang'),
      role: word(userRoles),
      merchant: Type.String({
        description: 'Name of the merchant the person belongs to.',
        examples: ['Porcelain House'],
      }),
      scopes: Type.Array(word(keyScopes), { description: 'What this session may do.' }),
      passwordTemporary: Type.Boolean({
        description: 'Somebody else made the password: nothing may be done but choosing another.',
      }),
      csrfToken: Type.String({
        description: 'Goes into `X-CSRF-Token` with whatever changes something.',
        examples: ['bq3o1vX0yH7m4wK2'],
      }),
      idleUntil: Type.String({ ...Instant, description: 'Ends then, unless it is used.' }),
      endsAt: Type.String({ ...Instant, description: 'Ends then in any case.' }),
    },
    { description: 'A person who signed in to the console.' },
  ),
);
