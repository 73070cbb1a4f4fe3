import type { PoolClient } from 'pg';
import type { Client, Result } from '../engine.js';
import type { ThreadSocket } from './thread-socket.js';

const nothing: Result = { rows: [], rowCount: null, command: '' };
const opening = /^begin; (set local role \w+)/;
/** One backend serves all: whoever has its turn has every lock. */
const advisoryLock = /^select pg_advisory_xact_lock/;
/** What only read, and what a crash may forget. */
const endsUnawaited = /; set (?:transaction read only|local synchronous_commit to off)$/;

/**
 * A client that saves ways to the embedded database's thread, of which one costs more than most statements: the
 * opening of a transaction travels with its first statement, which also tells where the opening failed. A statement
 * that comes again keeps its plan, one for each role, since row security plans it otherwise for each. What only read, or
 * may be forgotten by a crash, does not wait for its end, behind which whatever comes next queues. Locks that only keep
 * other sessions away are not asked for. `client` must have been made with `pipeline`.
 */
export function threadClient(client: PoolClient, socket: ThreadSocket): Client {
  let opened: Promise<unknown> | null = null;
  let role = '';
  let unawaited = false;
  return {
    query: async (text, values = []) => {
      const begins = opening.exec(text);
      if (begins !== null) {
        role = begins[1];
        unawaited = endsUnawaited.test(text);
        socket.cork();
        opened = client.query(text);
        return nothing;
      }
      if (advisoryLock.test(text)) return nothing;
      const name = values.length === 0 ? undefined : socket.names.of(`${role} ${text}`);
      const asked = client.query({ text, values: [...values], ...(name !== undefined && { name }) });
      if (opened === null) {
        if (!unawaited || text !== 'commit') return asked;
        // A connection that fails here fails the next who asks.
        asked.catch(() => undefined);
        return nothing;
      }
      socket.uncork();
      const both = Promise.all([opened, asked]);
      opened = null;
      return (await both)[1];
    },
    release: (broken?: boolean) => {
      client.release(broken);
    },
  };
}
