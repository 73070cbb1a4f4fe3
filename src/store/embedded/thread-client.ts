import type { PoolClient } from 'pg';
import type { Client, Result } from '../engine.js';
import { travelling } from '../travelling.js';
import type { ThreadSocket } from './thread-socket.js';

const nothing: Result = { rows: [], rowCount: null, command: '' };
const opening = /^begin; (set local role \w+)/;
/** One backend serves all: whoever has its turn has every lock. */
const advisoryLock = /^select pg_advisory_xact_lock/;
/** What only read, and what a crash may forget. */
const endsUnawaited = /; set (?:transaction read only|local synchronous_commit to off)$/;

/**
 * A client that saves ways to the embedded database's thread, of which one costs more than most statements. A statement
 * that comes again keeps its plan, one for each role, since row security plans it otherwise for each. What only read, or
 * may be forgotten by a crash, does not wait for its end, behind which whatever comes next queues. Locks that only keep
 * other sessions away are not asked for. `client` must have been made with `pipeline`.
 */
export function threadClient(client: PoolClient, socket: ThreadSocket): Client {
  let role = '';
  const ask = travelling(
    (text, values = []) => {
      const name = values.length === 0 ? undefined : socket.names.of(`${role} ${text}`);
      return client.query({ text, values: [...values], ...(name !== undefined && { name }) });
    },
    { hold: socket, endsUnawaited },
  );
  return {
    query: (text, values) => {
      role = opening.exec(text)?.[1] ?? role;
      return advisoryLock.test(text) ? Promise.resolve(nothing) : ask(text, values);
    },
    release: (broken?: boolean) => {
      client.release(broken);
    },
  };
}
