/** The thread of the embedded database: bytes of PostgreSQL's wire protocol in, bytes out, in order. See pglite.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type { FromThread, ToThread, Wire } from './messages.js';

if (parentPort === null) throw new Error('Expected to run as a thread');
const port = parentPort;
const database = await PGlite.create(workerData as string);

const answer = ({ connection, bytes }: Wire): void => {
  const said = database.execProtocolRawSync(bytes) as Wire['bytes'];
  port.postMessage({ connection, bytes: said } satisfies FromThread, [said.buffer]);
};

let closing = false;
port.on('message', (message: ToThread) => {
  // The last connection says good-bye when nobody listens any more.
  if (closing) return;
  if (message !== 'close') {
    answer(message);
    return;
  }
  closing = true;
  void database.close().finally(() => {
    port.close();
  });
});
port.postMessage('open' satisfies FromThread);
