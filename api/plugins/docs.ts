import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { packageRoot } from '../../src/root.js';
import { docsPolicy } from './security.js';
import { namedSchemas } from '../schemas/common.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Fields of a multipart form beside its photo; read while streaming, documented here. */
    form?: { readonly properties: object };
  }
}

const photo = { type: 'string', contentMediaType: 'application/octet-stream', description: 'The photo.' };

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
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
    },
    transform: ({ schema, url, route }) => {
      const secured = url.startsWith('/v1/') ? { ...schema, security: [{ key: [] }] } : schema;
      return { schema: withForm(secured, route.config?.form), url };
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, index) =>
        typeof json.$id === 'string' ? json.$id : `schema-${index}`,
    },
  });
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: docsPolicy });
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
}
