import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import { packageRoot } from '../src/root.js';
import type { ApiDeps } from './deps.js';
import { logOptions } from './log.js';
import { auth } from './plugins/auth.js';
import { buyerLinks } from './plugins/buyer.js';
import { docs } from './plugins/docs.js';
import { metrics } from './plugins/metrics.js';
import { problemMapper } from './plugins/problem.js';
import { limits } from './plugins/rate-limit.js';
import { routeNames } from './plugins/route-names.js';
import { security } from './plugins/security.js';
import { announceClosing } from './progress/gone.js';
import { countWaits } from './progress/waits.js';
import { appealRoutes } from './routes/appeals.js';
import { buyerRoutes } from './routes/buyer.js';
import { detectionRoutes } from './routes/detections.js';
import { disputeRoutes } from './routes/disputes.js';
import { erasureRoutes } from './routes/erasure.js';
import { eventRoutes } from './routes/events.js';
import { healthRoutes } from './routes/health.js';
import { itemRoutes } from './routes/items.js';
import { keyRoutes } from './routes/keys.js';
import { oidcRoutes } from './routes/oidc.js';
import { policyRoutes } from './routes/policies.js';
import { reportRoutes } from './routes/reports.js';
import { requestRoutes } from './routes/requests.js';
import { reviewRoutes } from './routes/reviews.js';
import { sessionRoutes } from './routes/session.js';
import { userRoutes } from './routes/users.js';
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
    trustProxy: [...deps.config.trustedProxies],
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
  countWaits(app);
  metrics(app);
  await security(app);
  await docs(app);
  await app.register(cookie);
  await app.register(multipart);
  await app.register(fastifyStatic, { root: join(packageRoot, 'web', 'public'), cacheControl: false });

  healthRoutes(app, deps);
  await app.register(
    async (v1: Scope) => {
      await limits(v1, deps);
      auth(v1, deps);
      detectionRoutes(v1, deps);
      eventRoutes(v1, deps);
      disputeRoutes(v1, deps);
      webhookRoutes(v1, deps);
      reportRoutes(v1, deps);
      reviewRoutes(v1, deps);
      appealRoutes(v1, deps);
      sessionRoutes(v1, deps);
      oidcRoutes(v1, deps);
      keyRoutes(v1, deps);
      userRoutes(v1, deps);
      requestRoutes(v1, deps);
      policyRoutes(v1, deps);
      itemRoutes(v1, deps);
      erasureRoutes(v1, deps);
    },
    { prefix: '/v1' },
  );
  await app.register(
    async (buyer: Scope) => {
      await buyerLinks(buyer, deps);
      buyerRoutes(buyer, deps);
    },
    { prefix: '/buyer' },
  );
  return app;
}
