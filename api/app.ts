import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import { packageRoot } from '../src/root.js';
import type { ApiDeps } from './deps.js';
import { logOptions } from './log.js';
import { auth } from './plugins/auth.js';
import { docs } from './plugins/docs.js';
import { metrics } from './plugins/metrics.js';
import { problemMapper } from './plugins/problem.js';
import { limits } from './plugins/rate-limit.js';
import { routeNames } from './plugins/route-names.js';
import { security } from './plugins/security.js';
import { announceClosing } from './progress/gone.js';
import { appealRoutes } from './routes/appeals.js';
import { detectionRoutes } from './routes/detections.js';
import { disputeRoutes } from './routes/disputes.js';
import { eventRoutes } from './routes/events.js';
import { healthRoutes } from './routes/health.js';
import { reportRoutes } from './routes/reports.js';
import { reviewRoutes } from './routes/reviews.js';
import { webhookRoutes } from './routes/webhooks.js';
import { validatorCompiler } from './schemas/compiler.js';
import type { Scope } from './scope.js';

export type { ApiDeps } from './deps.js';

/** JSON bodies are disputes; photos come as forms with a limit of their own. */
const jsonLimit = 64 * 1024;
/** The whole of a request, upload included, must arrive within this. */
const requestTimeoutMs = 300_000;

/** The HTTP server, complete but not listening. Closing it ends waiting requests; `deps` stay open. */
export async function buildApp(deps: ApiDeps): Promise<Scope> {
  const app = Fastify({
    logger: logOptions(deps.config.logLevel, deps.log),
    bodyLimit: jsonLimit,
    requestTimeout: requestTimeoutMs,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  }).withTypeProvider<TypeBoxTypeProvider>();

  app.setValidatorCompiler(validatorCompiler);
  // Views list what goes out and the compiler checks them against the schemas; nothing is left to filter here.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  app.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  routeNames(app);
  problemMapper(app);
  announceClosing(app);
  metrics(app);
  await security(app);
  await docs(app);
  await app.register(multipart);
  await app.register(fastifyStatic, { root: join(packageRoot, 'web', 'public'), cacheControl: false });

  healthRoutes(app, deps);
  await app.register(
    async (v1: Scope) => {
      await limits(v1, deps);
      auth(v1, deps.store);
      detectionRoutes(v1, deps);
      eventRoutes(v1, deps);
      disputeRoutes(v1, deps);
      webhookRoutes(v1, deps);
      reportRoutes(v1, deps);
      reviewRoutes(v1, deps);
      appealRoutes(v1, deps);
    },
    { prefix: '/v1' },
  );
  return app;
}
