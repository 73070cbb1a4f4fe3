/** What has to happen by the clock: holds are released and requests lapse when their time is over. */
import { openUpkeepQueue, openUpkeepWorker } from '../src/queue/upkeep-queue.js';
import { toTouchstoneError } from '../src/domain/errors.js';
import { lapseRequests } from '../src/records/evidence-requests.js';
import { expireHolds } from '../src/records/holds.js';
import type { Store } from '../src/store/store.js';
import type { Connections } from './connections.js';
import type { Log } from './log.js';

const batch = 200;

/** Every kind of timed work: its name in the schedule, and what one turn does. Answers how much it did. */
const works: Readonly<Record<string, (store: Store) => Promise<number>>> = {
  'expire-holds': (store) => expireHolds(store, batch),
  'lapse-requests': (store) => lapseRequests(store, batch),
};

export interface Timed {
  stop(): Promise<void>;
}

export function startTimed(
  store: Store,
  { redis, patient }: Pick<Connections, 'redis' | 'patient'>,
  log: Log,
  everyMs = 15_000,
): Timed {
  const queue = openUpkeepQueue(redis);
  const schedule = (): void => {
    for (const name of Object.keys(works)) {
      // Redis is away: its return schedules again.
      queue.schedule(name, everyMs).catch((thrown: unknown) => {
        log.warn({ work: name, code: toTouchstoneError(thrown, 'DEP_QUEUE').code }, 'not scheduled yet');
      });
    }
  };
  const worker = openUpkeepWorker(patient, async (name) => {
    // A schedule left by another release.
    if (!Object.hasOwn(works, name)) return;
    const work = works[name];
    let done = 0;
    do {
      done = await work(store);
      if (done > 0) log.info({ work: name, done }, 'timed work done');
    } while (done >= batch);
  });
  worker.on('failed', (job, thrown) => {
    log.error({ work: job?.name, code: toTouchstoneError(thrown).code }, 'timed work put off');
  });
  if (redis.status === 'ready') schedule();
  redis.on('ready', schedule);
  return {
    stop: async () => {
      redis.off('ready', schedule);
      await worker.close();
      await queue.close();
    },
  };
}
