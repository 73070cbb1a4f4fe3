import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route as `METHOD /path`, in the order in which they were added: what access is checked against. */
    routeNames: string[];
  }
}

export function routeNames(app: FastifyInstance): void {
  const names: string[] = [];
  app.decorate('routeNames', names);
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) names.push(`${one} ${url}`);
  });
}
