import type { ServiceOptions, ServiceRole, Service } from './service.js';

/** What `serve` hands a service process, as its one argument, in JSON; where Redis is stands in REDIS_URL. */
export interface ChildTask extends Pick<ServiceOptions, 'firstKeys'> {
  readonly role: ServiceRole;
  /** Whether the process ends Redis when its parent has gone without doing so. */
  readonly endsRedis: boolean;
}

/** What a service process tells `serve`. */
export type ChildMessage =
  | ({ readonly type: 'ready' } & Pick<Service, 'url' | 'keys'>)
  | { readonly type: 'failed'; readonly code: string; readonly detail: string };
