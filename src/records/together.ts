/**
 * Several writes in one statement: each statement costs a way to the database and back, and where all share one connection
 * everybody waits for it.
 */
import { sql, withTheNext, type Statement, type Tx } from '../store/store.js';

/** Does the writes, in no order. None sees what another writes; what refers to it is checked when all are done. */
export async function writeTogether(tx: Tx, writes: readonly Statement[]): Promise<void> {
  const parts = writes.map((write, i) => sql`${sql.ref(`write_${i}`)} as (${write})`);
  await sql`with ${sql.join(parts)} select ${sql.raw(withTheNext)}`.execute(tx);
}
