import type { FastifyInstance, FastifyReply } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    /** Fires when the server begins to close, so that nothing waits on. */
    closing: AbortSignal;
  }
}

/** Ends answers that wait as soon as the server begins to close. */
export function announceClosing(app: FastifyInstance): void {
  const controller = new AbortController();
  app.decorate('closing', controller.signal);
  app.addHook('preClose', (done) => {
    controller.abort();
    // A kept-alive connection whose answer ends only now would hold the server open until it times out.
    const sweep = setInterval(() => {
      app.server.closeIdleConnections();
    }, 50);
    app.server.once('close', () => {
      clearInterval(sweep);
    });
    done();
  });
}

/** Fires when the client hangs up or the server closes: nobody waits for this answer any more. */
export function goneSignal(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    controller.abort();
  });
  return AbortSignal.any([controller.signal, reply.server.closing]);
}
