import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { packageRoot } from '../../src/root.js';
import { routeScopes } from '../access.js';
import { sessionCookie } from '../sign-in/cookies.js';
import { putExamples } from './examples.js';
import { docsPolicy } from './security.js';
import { namedSchemas } from '../schemas/common.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Fields of a multipart form beside its photo; read while streaming, documented here. */
    form?: { readonly properties: object };
  }
}

const photo = {
  ...{ type: 'string', contentMediaType: 'application/octet-stream', description: 'The photo.' },
  examples: ['(the bytes of torn-parcel.jpg)'],
};

/** A streamed form is not checked as a body, yet the docs page must show it as one. */
function withForm(schema: FastifySchema, form: { readonly properties: object } | undefined): FastifySchema {
  if (form === undefined) return schema;
  const body = {
    type: 'object',
    required: ['image'],
    properties: { image: photo, ...form.properties },
    additionalProperties: false,
  };
  return { ...schema, consumes: ['multipart/form-data'], body };
}

const securitySchemes = {
  key: { type: 'http', scheme: 'bearer' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: sessionCookie,
    description: 'Set by `POST /v1/session`; what changes something asks for `X-CSRF-Token` too.',
  },
} as const;

const ways = { key: [{ key: [] }, { session: [] }], session: [{ session: [] }] };

interface ObjectSchema {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, object>>;
}

/** What has a default is filled in before it is checked: callers may leave it out, and the docs must say so. */
function mayBeLeftOut(schema: unknown): object {
  const { required = [], properties = {}, ...rest } = schema as ObjectSchema;
  return {
    ...rest,
    properties,
    required: required.filter((name) => !('default' in (properties[name] ?? {}))),
  };
}

function asAsked(schema: FastifySchema): FastifySchema {
  const { querystring, body } = schema;
  return {
    ...schema,
    ...(querystring !== undefined && { querystring: mayBeLeftOut(querystring) }),
    ...(body !== undefined && { body: mayBeLeftOut(body) }),
  };
}

/** Who may ask, in the words of OpenAPI. */
function askedBy(method: string, url: string): keyof typeof ways | 'open' {
  const name = `${method} ${url}`;
  const asked = Object.hasOwn(routeScopes, name) ? routeScopes[name] : 'open';
  if (asked === 'open') return 'open';
  return asked === 'session' ? 'session' : 'key';
}

/** OpenAPI 3.1 at /openapi.json, made from the routes' schemas, and its page at /docs. */
export async function docs(app: FastifyInstance): Promise<void> {
  const manifest = await readFile(join(packageRoot, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  for (const schema of namedSchemas) app.addSchema(schema);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Touchstone',
        version,
        description:
          'Examines photos sent in refund disputes and says, with reasons, how they were made or changed.',
      },
      components: { securitySchemes },
    },
    transform: ({ schema, url, route }) => {
      const asked = askedBy([route.method].flat()[0] ?? '', url);
      const secured = asked === 'open' ? schema : { ...schema, security: ways[asked] };
      return { schema: asAsked(withForm(secured, route.config?.form)), url };
    },
    transformObject: (made) => {
      if (!('openapiObject' in made)) return made.swaggerObject;
      putExamples(made.openapiObject);
      return made.openapiObject;
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, index) =>
        typeof json.$id === 'string' ? json.$id : `schema-${index}`,
    },
  });
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: docsPolicy });
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
}
