/** What api and workers agree on: names of queue and channels, the payload, the job's id. */
export const scanQueueName = 'scan';
export const webhookQueueName = 'webhook';
/** Before every key and channel, so that a Redis may be shared. */
export const prefix = 'touchstone';

/** Never more than the id: the store tells the rest, and Redis holds nobody's data. */
export interface ScanJob {
  readonly scanId: string;
}

/** Two jobs for one scan are one job. Job ids may hold no colon. */
export function jobIdOf(scanId: string): string {
  return `scan_${scanId}`;
}

export function progressChannel(scanId: string): string {
  return `${prefix}:progress:${scanId}`;
}

/** Tells relays that the outbox holds something; they also look by themselves. */
export const outboxChannel = `${prefix}:outbox`;
