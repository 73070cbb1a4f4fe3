import { openService, type Service, type ServiceOptions } from './service.js';

/** Time that running scans have to end in before they are given back to the queue. */
export const drainMs = 10_000;
/** What a service needs beyond its drain to close what it has open; after that it is ended as it stands. */
export const closeMs = 10_000;

/**
 * Runs a service until SIGTERM, SIGINT or, as a child, the end of its parent; resolves when it has drained.
 * A second signal does not wait.
 */
export async function runService(
  options: ServiceOptions & { readonly onReady: (service: Service) => void },
): Promise<void> {
  const isChild = process.send !== undefined;
  const asked = new Promise<void>((resolve) => {
    const ask = (): void => {
      resolve();
    };
    process.once('SIGTERM', ask);
    if (isChild) {
      // Ctrl-C reaches the whole group; the parent decides when its children go.
      process.on('SIGINT', () => undefined);
      process.once('disconnect', ask);
    } else {
      process.once('SIGINT', ask);
    }
  });
  const service = await openService(options);
  options.onReady(service);
  await asked;
  // Redis or the database may be gone for good: what cannot be closed must not keep the process.
  setTimeout(() => process.exit(1), drainMs + closeMs).unref();
  await service.stop(drainMs);
}
